/** P(at least the threshold guessed right) of a whole draw (R10). */
export interface Strength {
  readonly stranger: number;
  readonly holder: number;
}
