/** Settings of this workstation's screen. Nothing about a person is ever among them (R35). */
export function readSetting<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
  const stored = localStorage.getItem(`pin-desk.${name}`);
  return allowed.find((value) => value === stored) ?? otherwise;
}

export function writeSetting(name: string, value: string): void {
  localStorage.setItem(`pin-desk.${name}`, value);
}
