import { z } from 'zod';

/** How a document counts: alone, with a second one, or never. */
const uses = ['alone', 'paired', 'never'] as const;

const text = z.string().min(1);
const row = z.strictObject({
  type: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.strictObject({ da: text, en: text }),
  use: z.enum(uses),
  /** Physical original, or the official app on the citizen's own phone. A copy or picture never counts. */
  form: z.enum(['original', 'app']),
  picture: z.boolean(),
  /** Whether it shows a CPR number: `sometimes` is for staff to look at. */
  number: z.enum(['always', 'sometimes', 'never']),
  /** A health card or a certificate: one of a pair must be one. */
  certificate: z.boolean(),
  /** The size of its machine-readable zone, if it has one. */
  zone: z.enum(['TD1', 'TD2', 'TD3']).nullable(),
  /** Until when it holds: a printed date, so many months after its date, or without end. */
  holds: z.union([
    z.literal('printed'),
    z.literal('always'),
    z.strictObject({ months: z.number().int().min(1).max(24) }),
  ]),
  /** R8: a foreign document always needs the witness. */
  witness: z.boolean(),
  /** Enough alone for somebody who has no CPR number. */
  withoutNumber: z.boolean(),
  source: text,
  read: z.iso.date(),
});
export type DocumentRule = z.infer<typeof row>;

/** What one row must not say. */
function contradiction({ use, picture, certificate, witness, withoutNumber, holds }: DocumentRule): string | null {
  if (use === 'never' && (certificate || withoutNumber)) return 'never counts, and yet says what it counts for';
  if (use === 'alone' && !picture) return 'cannot count alone without a picture';
  if (use === 'alone' && holds === 'always') return 'cannot count alone without an expiry';
  if (withoutNumber && !(picture && witness)) return 'without a CPR number there must be a picture and a witness';
  return null;
}

/** `resources/documents/documents.json`. */
export const documentTableSchema = z
  .strictObject({
    /** Where the rule of pairs comes from. */
    pairs: z.strictObject({ source: text, read: z.iso.date() }),
    documents: z.array(row).min(1),
  })
  .check(({ value, issues }) => {
    const complain = (path: (string | number)[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    const types = value.documents.map(({ type }) => type);
    for (const [index, each] of value.documents.entries()) {
      if (types.indexOf(each.type) !== index) complain(['documents', index, 'type'], `${each.type} is there twice`);
      const wrong = contradiction(each);
      if (wrong) complain(['documents', index], wrong);
    }
    if (!value.documents.some(({ use }) => use === 'alone')) complain(['documents'], 'no document counts alone');
    if (!value.documents.some(({ use, certificate }) => use === 'paired' && certificate))
      complain(['documents'], 'no pair can be made: there is no health card or certificate');
  });
export type DocumentTable = z.infer<typeof documentTableSchema>;
