import { z } from 'zod';

/** Why a typed text is refused before anything is done with it. Each has a sentence in both languages. */
export type TextProblem = 'empty' | 'too-long' | 'control-characters' | 'direction-marks' | 'markup';

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is what this line is for
const control = /[\u0000-\u001f\u007f-\u009f]/;
/** Marks that change the reading direction or take no room: they make a text look like another one. */
const invisible = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const markup = /[<>]/;

/**
 * Checks a text typed by a person.
 * @param max longest allowed length in UTF-16 units.
 * @returns the first problem found, or null.
 */
function textProblem(text: string, max: number, allowEmpty = false): TextProblem | null {
  if (text.length > max) return 'too-long';
  if (!allowEmpty && text.trim() === '') return 'empty';
  if (control.test(text)) return 'control-characters';
  if (invisible.test(text)) return 'direction-marks';
  if (markup.test(text)) return 'markup';
  return null;
}

/** Schema of one line typed by a person; issues carry a `TextProblem` as their message. */
export const line = (max: number, allowEmpty = false) =>
  z.string().check((context) => {
    const problem = textProblem(context.value, max, allowEmpty);
    if (problem) context.issues.push({ code: 'custom', message: problem, input: context.value });
  });

/** R30: six or more digits, whatever stands between them, never stand in a note. */
export function holdsNumber(note: string): boolean {
  return /(?:\p{Nd}[^\p{L}\p{Nd}\n]{0,3}){6,}/u.test(note.normalize('NFKC'));
}
