import { describe, expect, it } from 'vitest';
import { checkScript, scriptHash } from '../../../src/main/verification/script.ts';
import { SCRIPT } from './support/resources.ts';

const issuesOf = (change: Record<string, unknown>) => checkScript(JSON.stringify({ ...SCRIPT, ...change }));

describe('R9: the phone script', () => {
  it('draws six, asks four right, and keeps the limits of R10 and the times of R15', () => {
    expect(checkScript(JSON.stringify(SCRIPT))).toEqual([]);
    expect(SCRIPT).toMatchObject({
      drawn: 6,
      threshold: 4,
      secondsPerQuestion: 120,
      warnAfterSeconds: 100,
      repeatDays: 30,
    });
    expect(SCRIPT.limits).toEqual({ stranger: 1e-6, holder: 1e-4 });
  });

  it.each([
    ['drawn', { drawn: 3, threshold: 3 }],
    ['threshold', { threshold: 2 }],
    ['threshold', { threshold: 7 }],
    ['limits.stranger', { limits: { stranger: 1e-5, holder: 1e-4 } }],
    ['limits.holder', { limits: { stranger: 1e-6, holder: 1e-3 } }],
    ['repeatDays', { repeatDays: 6 }],
    ['repeatDraws', { repeatDraws: 1 }],
    ['minChanging', { minChanging: 0 }],
    ['minOutsideHousehold', { minOutsideHousehold: 1 }],
    ['secondsPerQuestion', { secondsPerQuestion: 300 }],
    ['warnAfterSeconds', { warnAfterSeconds: 119, secondsPerQuestion: 60 }],
    ['excludedKinds.0', { excludedKinds: ['shoe-size'] }],
    ['treshold', { treshold: 4 }],
    ['title.en', { title: { da: 'Telefon' } }],
  ])('R9, R13, R39: a file below a floor is refused by its key %s', (key, change) => {
    expect(issuesOf(change).map((issue) => issue.key)).toContain(key);
  });

  it('a stricter file is fine', () => {
    expect(issuesOf({ drawn: 8, threshold: 6, repeatDays: 60, excludedKinds: ['birth-registration'] })).toEqual([]);
  });

  it('a file that is no JSON has an issue and does not throw', () => {
    expect(checkScript('{')).toEqual([{ key: '', message: 'not JSON' }]);
    expect(checkScript('null')).toHaveLength(1);
    expect(checkScript('[]').length).toBeGreaterThan(0);
  });

  it('R39: the hash is that of the content, not of its spelling', () => {
    const reordered = Object.fromEntries(Object.entries(SCRIPT).reverse()) as typeof SCRIPT;
    expect(scriptHash(reordered)).toBe(scriptHash(SCRIPT));
    expect(scriptHash({ ...SCRIPT, threshold: 5 })).not.toBe(scriptHash(SCRIPT));
    expect(scriptHash(SCRIPT)).toMatch(/^[0-9a-f]{64}$/);
  });
});
