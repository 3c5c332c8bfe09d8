import { type FieldName, type ParseResult, parse } from 'mrz';
import type { CheckedField, Zone, ZoneCheck, ZoneFormat, ZoneProblem } from '../../shared/documents.ts';
import { layouts } from './layout.ts';
import { readBirthDate, readExpiry } from './zone-dates.ts';

export type LinesRead =
  | { readonly ok: true; readonly zone: Zone }
  | { readonly ok: false; readonly problem: ZoneProblem; readonly checks: readonly ZoneCheck[] };

const digits: Readonly<Partial<Record<FieldName, CheckedField>>> = {
  documentNumberCheckDigit: 'number',
  birthDateCheckDigit: 'birthDate',
  expirationDateCheckDigit: 'expiry',
  personalNumberCheckDigit: 'personalNumber',
  compositeCheckDigit: 'composite',
};

/** The number's own check digit, and what follows it, by format. */
const afterNumber: Readonly<Record<ZoneFormat, readonly [line: number, digit: number, end: number]>> = {
  TD1: [0, 14, 30],
  TD2: [1, 9, 10],
  TD3: [1, 9, 10],
};

/**
 * A TD1 or TD2 number of more than nine characters goes on in the optional data, its check digit there and a filler behind it.
 * mrz looks for that filler without asking whether there is one, and takes nothing for the digit 0.
 */
function longNumber(format: ZoneFormat, lines: readonly string[]): 'no' | 'yes' | 'broken' {
  const [line, digit, end] = afterNumber[format];
  if (lines[line]?.[digit] !== '<') return 'no';
  const rest = format === 'TD1' ? lines[line]?.slice(digit + 1, end) : format === 'TD2' ? lines[1]?.slice(28, 35) : '';
  return /^[A-Z0-9]+\d</.test(rest ?? '') ? 'yes' : 'broken';
}

function checksOf({ details }: ParseResult, broken: boolean): readonly ZoneCheck[] {
  return details.flatMap(({ field, valid }) => {
    const checked = field ? digits[field] : undefined;
    return checked ? [{ field: checked, right: valid && !(broken && checked === 'number') }] : [];
  });
}

/** Names are cut here: where the surname fills the field, mrz gives it as given name too. */
function readName(text: string): { readonly surname: string; readonly given: string } | null {
  if (!/^[A-Z][A-Z<]*$/.test(text)) return null;
  const [surname = '', ...rest] = text.split('<<');
  const plain = (part: string) => part.replace(/<+/g, ' ').trim();
  return { surname: plain(surname), given: plain(rest.join('<')) };
}

/** What follows the number in a card's optional data, or a passport's personal number; null where there is nothing. */
function optionalData({ fields }: ParseResult, long: boolean): string | null {
  const found = [fields.personalNumber, long ? null : fields.optional1, fields.optional, fields.optional2];
  return found.map((text) => (text ?? '').replace(/[^A-Z0-9]/g, '')).find((text) => text !== '') ?? null;
}

const sexes = { M: 'M', F: 'F', '<': 'X' } as const;

/**
 * Reads lines that have a format's number and length, with every check digit verified (R8, ICAO 9303). Nothing is corrected.
 * @param today ISO date in Denmark: the pivot of two-figure years.
 */
export function readLines(format: ZoneFormat, lines: readonly string[], today: string): LinesRead {
  const fail = (problem: ZoneProblem, checks: readonly ZoneCheck[] = []): LinesRead => ({ ok: false, problem, checks });
  if (lines[0]?.startsWith('V')) return fail('visa');
  const parsed = parse([...lines]);
  // mrz takes French cards of before 2021 for what they are; nobody may use them for travel, and their fields are others.
  if (parsed.format !== format) return fail('old-kind');
  const long = longNumber(format, lines);
  const checks = checksOf(parsed, long === 'broken');
  if (checks.some(({ right }) => !right)) return fail('check-digits', checks);

  const { fields } = parsed;
  const raw = (name: FieldName): string => {
    const range = parsed.details.find(({ field }) => field === name)?.ranges[0];
    return range ? (lines[range.line] ?? '').slice(range.start, range.end) : '';
  };
  const [nameLine, nameStart] = layouts[format].name;
  const nameText = (lines[nameLine] ?? '').slice(nameStart);
  const number = (fields.documentNumber ?? '').replace(/[^A-Z0-9]/g, '');
  const birthDate = readBirthDate(raw('birthDate'), today);
  const expires = readExpiry(raw('expirationDate'), today);
  const name = readName(nameText);
  const sex = sexes[raw('sex') as keyof typeof sexes];
  if (!fields.documentCode) return fail('document-code', checks);
  if (!fields.issuingState) return fail('issuer', checks);
  if (!fields.nationality) return fail('nationality', checks);
  if (number === '') return fail('number', checks);
  if (birthDate === undefined) return fail('birth-date', checks);
  if (expires === undefined) return fail('expiry-date', checks);
  if (!sex) return fail('sex', checks);
  if (!name) return fail('name', checks);
  return {
    ok: true,
    zone: {
      format,
      documentCode: fields.documentCode,
      issuer: fields.issuingState,
      nationality: fields.nationality,
      number,
      birthDate,
      sex,
      expires,
      ...name,
      nameTruncated: !nameText.endsWith('<'),
      personalNumber: optionalData(parsed, long === 'yes'),
      checks,
    },
  };
}
