import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import da from '../../../src/renderer/src/phone/i18n/da.json' with { type: 'json' };
import en from '../../../src/renderer/src/phone/i18n/en.json' with { type: 'json' };
import { itemIds, screenIds, screens } from '../../../src/renderer/src/phone/machine/screens.ts';
import { phoneMessages } from '../../../src/shared/phone-contract.ts';

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );
const keysOf = (texts: Texts) => flat(texts).map(([key]) => key);
const placesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('Danish and English have the same texts, with the same places to fill', () => {
  expect(keysOf(en)).toEqual(keysOf(da));
  const english = new Map(flat(en));
  for (const [key, text] of flat(da)) expect(placesOf(english.get(key) ?? ''), key).toEqual(placesOf(text));
});

test('every screen, every item and every message has its text', () => {
  const keys = new Set(keysOf(da));
  for (const screen of screenIds) expect(keys, screen).toContain(`screens.${screen}.title`);
  for (const item of itemIds.filter((id) => id !== 'notification')) expect(keys, item).toContain(`items.${item}.label`);
  for (const message of phoneMessages) expect(keys, message).toContain(`messages.${message}`);
  for (const screen of screenIds.filter((id) => screens[id].entry)) {
    for (const part of ['body', 'input', 'incomplete']) expect(keys).toContain(`screens.${screen}.${part}`);
  }
});

test('every text named in the code is there', () => {
  const keys = new Set(keysOf(da));
  const sources = globSync('src/renderer/src/phone/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  const named = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''));
  expect(named.length).toBeGreaterThan(20);
  for (const key of named) expect(keys.has(key) || keys.has(`${key}_other`), key).toBe(true);
});

test('no exclamation marks', () => {
  for (const [key, text] of [...flat(da), ...flat(en)]) expect(text, key).not.toContain('!');
});
