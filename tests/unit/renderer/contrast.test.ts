import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/renderer/src/theme/tokens.css', 'utf8');

function scheme(name: string): Map<string, string> {
  const block = css.split(`scheme="${name}"]`)[1]?.split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token = '', value = '']) => [token, value]),
  );
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const text: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...grounds, 'accent-soft', 'amber-soft', 'red-soft', 'green-soft', 'violet-soft']],
  ['text-quiet', [...grounds, 'amber-soft', 'red-soft', 'green-soft']],
  ['text-faint', grounds],
  ['accent', [...grounds, 'accent-soft']],
  ['on-accent', ['accent']],
  ['amber', [...grounds, 'amber-soft']],
  ['red', [...grounds, 'red-soft', 'green-soft', 'amber-soft']],
  ['green', [...grounds, 'green-soft']],
  ['violet', [...grounds, 'violet-soft']],
  ['on-amber-band', ['amber-band']],
  ['rail-text', ['rail']],
];

describe.each(['light', 'dark'])('contrast, %s scheme', (name) => {
  const tokens = scheme(name);
  const colour = (token: string) => tokens.get(token) ?? expect.fail(`no token ${token}`);

  test.each(text.flatMap(([token, on]) => on.map((ground) => [token, ground] as const)))(
    '%s on %s is at least 4.5 to 1',
    (token, ground) => {
      expect(ratio(colour(token), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(grounds)('focus ring and edges of controls on %s are at least 3 to 1', (ground) => {
    expect(ratio(colour('accent'), colour(ground))).toBeGreaterThanOrEqual(3);
    expect(ratio(colour('control'), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
