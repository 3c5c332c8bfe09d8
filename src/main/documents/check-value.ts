/**
 * Value of a character under ICAO 9303's check digits, modulo 10: figures as they are, A to Z 10 to 35, `<` 0. Weights 7, 3
 * and 1 have no factor in common with 10, so a single changed character is found exactly where its value changes.
 */
function checkValue(character: string): number {
  if (character === '<') return 0;
  const letter = character.charCodeAt(0) - 65;
  return letter >= 0 && letter < 26 ? letter % 10 : Number(character);
}

/** The check digits cannot tell these two apart: `A` and `0`, `G` and `6`, `<` and `0`. */
export const sameValue = (one: string, other: string): boolean => checkValue(one) === checkValue(other);
