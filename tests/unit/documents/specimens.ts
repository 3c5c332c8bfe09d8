import { computeDigit } from './check-digit.ts';

/** ICAO 9303 specimens: Utopia is no state, so the lines with a real one in its place are what can be read. */
const inPlaceOf = (text: string, state: string) => text.replaceAll('UTO', state);

export const icao = {
  td3: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  td2: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
  td1: 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
} as const;
export const icaoOf = (format: keyof typeof icao, state: string) => inPlaceOf(icao[format], state);

export interface Made {
  readonly format?: 'TD1' | 'TD2' | 'TD3';
  readonly code?: string;
  readonly issuer?: string;
  readonly nationality?: string;
  readonly number?: string;
  /** YYMMDD. */
  readonly birth?: string;
  readonly sex?: string;
  /** YYMMDD. */
  readonly expires?: string;
  readonly optional?: string;
  /** `SURNAME<<GIVEN`. */
  readonly name?: string;
}

const fill = (text: string, width: number) => text.slice(0, width).padEnd(width, '<');

/** A zone with right check digits, of nobody: made up here. */
export function makeZone(made: Made = {}): string {
  const { format = 'TD3', issuer = 'DNK', nationality = issuer, number = '212345678', birth = '610131' } = made;
  const { sex = 'F', expires = '300101', optional = '', name = 'SOERENSEN<<AASE<KIRSTINE' } = made;
  const code = made.code ?? (format === 'TD3' ? 'P' : 'I');
  const born = birth + computeDigit(birth);
  const ends = expires + computeDigit(expires);
  // ICAO 9303 part 5: what does not fit goes on in the optional data, its digit behind it.
  const long = number.length > 9;
  const field = long ? `${number.slice(0, 9)}<` : fill(number, 9) + computeDigit(fill(number, 9));
  const rest = long ? `${number.slice(9)}${computeDigit(number)}<` : '';
  if (format === 'TD1') {
    const first = `${fill(code, 2)}${fill(issuer, 3)}${field}${fill(rest + (long ? '' : optional), 15)}`;
    const more = fill(long ? optional : '', 11);
    const composite = computeDigit(first.slice(5) + born + ends + more);
    return [first, `${born}${sex}${ends}${fill(nationality, 3)}${more}${composite}`, fill(name, 30)].join('\n');
  }
  const width = format === 'TD3' ? 44 : 36;
  const first = fill(`${fill(code, 2)}${fill(issuer, 3)}${name}`, width);
  const personal = fill(format === 'TD3' ? optional : rest + optional, format === 'TD3' ? 14 : 7);
  const own = format === 'TD3' ? (optional === '' ? '<' : computeDigit(personal)) : '';
  const composite = computeDigit(field + born + ends + personal + own);
  return [first, `${field}${fill(nationality, 3)}${born}${sex}${ends}${personal}${own}${composite}`].join('\n');
}
