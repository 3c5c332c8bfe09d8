/**
 * R29, said at the first of the two entries instead of after the second. Main decides by its own rule; this one only speaks
 * earlier. @returns whether six digits are one digit repeated or a run up or down (9 and 0 are neighbours).
 */
export function isSimplePin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10));
  const [step] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === 9);
}
