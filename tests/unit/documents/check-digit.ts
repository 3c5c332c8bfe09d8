/** ICAO 9303 part 3, 4.9, written anew, so that the tests do not ask what they test. */
export function computeDigit(text: string): string {
  const values = [...text].map((sign) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(sign));
  const sum = values.reduce((total, value, place) => total + Math.max(value, 0) * ([7, 3, 1][place % 3] ?? 0), 0);
  return String(sum % 10);
}
