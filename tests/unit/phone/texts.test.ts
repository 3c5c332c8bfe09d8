import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import screensFile from '../../../resources/phone/screens.json' with { type: 'json' };
import da from '../../../src/renderer/src/phone/i18n/da.json' with { type: 'json' };
import en from '../../../src/renderer/src/phone/i18n/en.json' with { type: 'json' };
import { mergeTexts, screenTexts } from '../../../src/renderer/src/phone/i18n/from-screens.ts';
import { screenIds } from '../../../src/renderer/src/phone/machine/ids.ts';
import { screens } from '../../../src/renderer/src/phone/machine/screens.ts';
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

const merged = new Set(keysOf(mergeTexts(screenTexts('da'), da)));

test('every screen, every item and every message has its text', () => {
  for (const message of phoneMessages) expect(merged, message).toContain(`messages.${message}`);
  for (const id of screenIds) {
    const { items, next, entry, tick } = screens[id];
    expect(merged, id).toContain(`screens.${id}.title`);
    const needed = [...Object.keys(items), ...(next ? ['next'] : []), ...(entry ? [entry.field] : [])];
    for (const item of needed)
      expect(
        merged.has(`screens.${id}.items.${item}.label`) || merged.has(`items.${item}.label`),
        `${id} ${item}`,
      ).toBe(true);
    if (entry) expect(merged).toContain(`screens.${id}.body`);
    if (entry || tick) expect(merged).toContain(`screens.${id}.incomplete`);
  }
});

test('what the caller’s screens say is said in one place only, but for the name of the practice app', () => {
  const own = new Set(keysOf(da));
  const twice = keysOf(screenTexts('da')).filter((key) => own.has(key));
  expect(twice).toEqual(['screens.app-ready.title']);
  const named = new Set<string>(screensFile.screens.flatMap(({ items }) => items.map(({ id }) => id)));
  const labelled = Object.entries(da.items).filter(([id, texts]) => named.has(id) && 'label' in texts);
  expect(labelled.map(([id]) => id)).toEqual(['id-app']);
});

test('the machine and the caller’s screens have the same screens, things to tap and ways to go on', () => {
  const drawn = new Map(screensFile.screens.map((screen) => [screen.id, screen.items.map(({ id }) => id)]));
  expect([...drawn.keys()].sort()).toEqual([...screenIds].sort());
  for (const id of screenIds) {
    const { items, next, entry } = screens[id];
    const walked = [...Object.keys(items), ...(next ? ['next'] : []), ...(entry ? [entry.field] : [])];
    expect([...(drawn.get(id) ?? [])].sort(), id).toEqual(walked.sort());
  }
});

test('every text named in the code is there', () => {
  const sources = globSync('src/renderer/src/phone/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  const named = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''));
  expect(named.length).toBeGreaterThan(20);
  for (const key of named) expect(merged.has(key) || merged.has(`${key}_other`), key).toBe(true);
});

test('no text of this window is left over', () => {
  const sources = globSync('src/renderer/src/{phone,components}/**/*.{ts,tsx}').map((file) =>
    readFileSync(file, 'utf8'),
  );
  const written = sources.join('\n');
  const patterns = [...written.matchAll(/`([a-zA-Z.]+\.)\$\{[^}]+\}([\w.-]*)/g)].map(
    ([, head, tail]) => [head ?? '', tail ?? ''] as const,
  );
  const built = (key: string) => patterns.some(([head, tail]) => key.startsWith(head) && key.endsWith(tail));
  for (const key of keysOf(da)) {
    const plain = key.replace(/_(one|other)$/, '');
    expect(written.includes(`'${plain}'`) || written.includes(`"${plain}"`) || built(plain), key).toBe(true);
  }
});

test('no exclamation marks', () => {
  for (const [key, text] of [...flat(da), ...flat(en)]) expect(text, key).not.toContain('!');
});
