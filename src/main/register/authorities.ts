import { z } from 'zod';
import type { BirthRegistrationFact } from '../verification/facts.ts';
import { readTable } from './resource-files.ts';

export interface Authority {
  /** Four digits, one number space for municipalities, countries, parishes and others. */
  readonly code: string;
  /** As people say it, in Danish. */
  readonly name: string;
  readonly kind: BirthRegistrationFact['kind'];
}

const authority = z.object({
  code: z.string().regex(/^\d{4}$/),
  name: z.string().min(1),
  kind: z.enum(['parish', 'municipality', 'country', 'other']),
});

let known: ReadonlyMap<string, Authority> | undefined;

function all(): ReadonlyMap<string, Authority> {
  known ??= new Map(
    readTable('authorities.tsv', ['code', 'name', 'kind']).map((row) => {
      const parsed = authority.parse(row);
      return [parsed.code, parsed];
    }),
  );
  return known;
}

/** What a code is called, or null where the shipped list does not have it. */
export const authorityName = (code: string): string | null => all().get(code)?.name ?? null;

/** Name and kind of a municipality, country, parish or other place of registration; kind by CPR's ranges where not listed. */
export function authorityOf(code: string): BirthRegistrationFact {
  const found = all().get(code);
  if (found) return { authorityCode: code, name: found.name, kind: found.kind };
  const kind = code >= '7001' && code < '9599' ? 'parish' : 'other';
  return { authorityCode: code, name: null, kind };
}
