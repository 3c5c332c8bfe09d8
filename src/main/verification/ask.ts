/** What the agent should ask the caller for; depends on the kind of answer and the spoken text only (R18). */
export type Ask =
  | 'day'
  | 'month'
  | 'year'
  /** Day and month could be either way round. */
  | 'day-or-month'
  /** A year of two digits that fits two centuries. */
  | 'century'
  /** About a time, or two times: one exact answer is wanted. */
  | 'exact'
  | 'house-number'
  | 'street-name'
  /** A number, one only. */
  | 'one-number'
  | 'shorter';
