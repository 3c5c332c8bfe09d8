import type { LineMoment, Scenario, Scenarios } from './scenario.ts';

/** 32-bit FNV-1a: small, steady over versions, and spread well enough to choose words by. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** One of them, by seed and what it is for: the same again for the same, others in another call. */
export function pick<T>(seed: number, what: string, from: readonly T[]): T | undefined {
  return from[hashOf(`${seed}\0${what}`) % from.length];
}

/** Fills the places in braces; what a line begins with is written large. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (_place, name: string) => values[name] ?? '').trim();
  return filled.charAt(0).toLocaleUpperCase('da') + filled.slice(1);
}

/** What this caller says at a moment: in their own words, or as everybody who speaks that language. */
export function lineFor(
  scenarios: Scenarios,
  scenario: Scenario,
  moment: LineMoment,
  seed: number,
  values: Readonly<Record<string, string>> = {},
  turn = '',
): string {
  const from = scenario.lines[moment] ?? scenarios.everybody[scenario.language].lines[moment];
  return fill(pick(seed, `${moment}${turn}`, from) ?? '', values);
}
