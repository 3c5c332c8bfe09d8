/**
 * Whether two plain values hold the same. Main sends the case anew each time; parts of the screen that the change is not about
 * are not drawn again.
 */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
