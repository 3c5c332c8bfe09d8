/** Characters of a zone in a text, as main will count them: without blanks and line breaks. */
export const zoneLength = (text: string): number => text.replace(/[\s\ufeff\u200b]+/g, '').length;

/** Two lines of 36 or 44 characters, or three of 30. */
const wholeZones: ReadonlySet<number> = new Set([72, 88, 90]);

/** Enter reads a whole zone; before, it begins the next line. */
export const isWholeZone = (text: string): boolean => wholeZones.has(zoneLength(text));
