import { describe, expect, test } from 'vitest';
import { hashPassword, practiceCost, productionCost, verifyPassword } from '../../../src/main/agents/password.ts';

const cost = { n: 16, r: 1, p: 1 };

describe('R31: passwords', () => {
  test('scrypt with its cost, a 16-byte salt and a 32-byte key', async () => {
    const [scheme, n, r, p, salt = '', key = ''] = (await hashPassword('Kanelsnegl', cost)).split('$');
    expect([scheme, n, r, p]).toEqual(['scrypt', '16', '1', '1']);
    expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  });

  test('the same password never hashes the same', async () => {
    expect(await hashPassword('Kanelsnegl', cost)).not.toBe(await hashPassword('Kanelsnegl', cost));
  });

  test.each([
    ['the same', 'Kanelsnegl', true],
    ['another case', 'kanelsnegl', false],
    ['a blank more', 'Kanelsnegl ', false],
    ['the beginning', 'Kanelsneg', false],
    ['nothing', '', false],
  ])('%s', async (_what, typed, right) => {
    expect(await verifyPassword(typed, await hashPassword('Kanelsnegl', cost))).toBe(right);
  });

  test('letters typed as one sign or as two are the same letter', async () => {
    expect(await verifyPassword('Blåbærgrød'.normalize('NFD'), await hashPassword('Blåbærgrød', cost))).toBe(true);
  });

  test('a hash of older, cheaper cost still works', async () => {
    expect(await verifyPassword('x', await hashPassword('x', { n: 32, r: 2, p: 1 }))).toBe(true);
  });

  test.each(['', 'plain', 'bcrypt$16$1$1$c2FsdA$a2V5', 'scrypt$16$1$1$$', 'scrypt$16$1$1$c2FsdA$c2hvcnQ'])(
    '%j is no hash of ours: a bug, not a wrong password',
    async (stored) => {
      await expect(verifyPassword('x', stored)).rejects.toThrow();
    },
  );

  test('production costs at least what OWASP asks for, practice less', () => {
    expect(productionCost).toEqual({ n: 2 ** 17, r: 8, p: 1 });
    expect(practiceCost.n).toBeLessThan(productionCost.n);
  });
});
