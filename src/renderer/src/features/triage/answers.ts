export type Answers = Readonly<Record<string, string>>;

/** The answers after a value was chosen; the same once more takes it back. */
export function answered(before: Answers, question: string, value: string): Answers {
  const { [question]: was, ...others } = before;
  return was === value ? others : { ...others, [question]: value };
}
