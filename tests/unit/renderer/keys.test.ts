import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ariaOf, capOf, chordOf, isTextKey } from '../../../src/renderer/src/app/keys/chord.ts';
import {
  type ActionId,
  actionIds,
  type ChoiceId,
  choices,
  definitionOf,
  groups,
  keyOf,
  nativeKeys,
} from '../../../src/renderer/src/app/keys/table.ts';
import { rowsOf } from '../../../src/renderer/src/features/help/rows.ts';
import da from '../../../src/renderer/src/i18n/da/ui.json';
import en from '../../../src/renderer/src/i18n/en/ui.json';

const root = 'src/renderer/src';
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^(phone|app.keys)/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');
const choiceIds = Object.keys(choices) as ChoiceId[];

describe('the table of keys', () => {
  test('no key does two things', () => {
    const all = actionIds.flatMap((id) => definitionOf(id).keys);
    expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
    const natives: readonly string[] = nativeKeys.flatMap(({ keys }) => keys);
    const chosen: readonly string[] = choiceIds.flatMap((id) => choices[id].keys);
    expect(all.filter((key) => natives.includes(key) || chosen.includes(key))).toEqual([]);
  });

  test('nothing that browsers, systems, text fields or screen readers want', () => {
    const taken = ['F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Insert', 'CapsLock', 'Tab', 'Space'];
    const editing = ['A', 'C', 'F', 'R', 'V', 'W', 'X', 'Z', 'P', 'T', 'N', '+', '-'].map((key) => `Ctrl+${key}`);
    for (const id of actionIds) {
      for (const key of definitionOf(id).keys) {
        expect(taken, key).not.toContain(key);
        expect(editing, key).not.toContain(key);
        expect(key).not.toMatch(/Alt/);
        // A lone letter is a screen reader's way around a page.
        expect(key).not.toMatch(/^[A-Z]$/);
      }
    }
  });

  test('letters and figures choose, and choices on screen at the same time differ', () => {
    const together: readonly (readonly ChoiceId[])[] = [
      ['purpose', 'caller', 'triageFirst', 'triageSecond', 'triageWay'],
      ['hit', 'blockScope', 'blockApp', 'triageFirst', 'triageSecond', 'triageWay'],
      ['document', 'blockScope', 'blockApp', 'triageFirst', 'triageSecond', 'triageWay'],
      ['guideStart', 'blockScope', 'blockApp', 'triageFirst', 'triageSecond', 'triageWay'],
      ['coached', 'app', 'blockScope', 'blockApp'],
      ['ending', 'blockScope', 'blockApp'],
      ['language', 'colours', 'singleKeys'],
    ];
    for (const ids of together) {
      const all: readonly string[] = ids.flatMap((id) => choices[id].keys);
      expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
    }
  });

  test('every action is bound by a component, and by the table alone', () => {
    const bound = (id: ActionId) =>
      new RegExp(`useAction\\('${id}'|action="${id}"|: '${id}',|'case\\.\\w+', '[\\w-]+', '${id}'`).test(source);
    expect(actionIds.filter((id) => !bound(id))).toEqual([]);
    const literal = [...source.matchAll(/keyName="(.+?)"/g)].map(([, key]) => key);
    expect(new Set(literal)).toEqual(new Set(['Enter']));
    expect(source).not.toMatch(/addEventListener\('key(down|up)', (?!clear)/);
  });

  test.each([
    ['da', da],
    ['en', en],
  ])('every action and choice has its words: %s', (_language, texts) => {
    const named: Record<string, string> = texts.action;
    const chosen: Record<string, string> = texts.choice;
    expect(actionIds.filter((id) => !named[id])).toEqual([]);
    expect(choiceIds.filter((id) => !chosen[id])).toEqual([]);
    // In the palette two commands must not look the same.
    expect(new Set(Object.values(named)).size).toBe(actionIds.length);
  });

  test('the cheat sheet is the table: every row of it, once, with its keys', () => {
    const rows = groups.flatMap(rowsOf);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.map(({ id }) => id).sort()).toEqual(
      [...actionIds, ...choiceIds, ...nativeKeys.map(({ id }) => id)].sort(),
    );
    for (const id of actionIds) expect(rows.find((row) => row.id === id)?.keys).toEqual(definitionOf(id).keys);
  });

  test('a range is written only where it is all of the keys', () => {
    const between = (first: string, last: string) =>
      Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_none, step) =>
        String.fromCharCode(first.charCodeAt(0) + step),
      );
    const written = new Map(groups.flatMap(rowsOf).map(({ id, keys }) => [id, keys]));
    for (const id of choiceIds) {
      const meant = (written.get(id) ?? []).flatMap((key) => {
        const [first = '', last] = key.split(' … ');
        return last === undefined ? [first] : between(first, last);
      });
      expect(meant, id).toEqual(choices[id].keys);
    }
    expect(written.get('purpose')).toEqual(['1 … 7']);
    expect(written.get('triageWay')).toEqual(['V … Z', 'T']);
    expect(written.get('triageSecond')).toEqual(['U', 'I', 'O', 'P']);
  });

  test('there is no way back without a second press', () => {
    const once = actionIds.filter((id) => !definitionOf(id).twice);
    for (const id of ['refer', 'decline', 'wrongCitizen', 'lineLost', 'abandon', 'revoke', 'endEarly', 'signOut'])
      expect(once).not.toContain(id);
    expect(keyOf('refer')).toBe('F9');
  });
});

describe('a key press as the table writes it', () => {
  const press = (key: string, held = '') =>
    chordOf({
      key,
      ctrlKey: held.includes('c'),
      metaKey: held.includes('m'),
      shiftKey: held.includes('s'),
      altKey: held.includes('a'),
    });

  test.each([
    ['a', '', 'A'],
    ['A', 's', 'A'],
    ['?', 's', '?'],
    ['/', 'cs', 'Ctrl+/'],
    ['k', 'c', 'Ctrl+K'],
    ['k', 'm', 'Ctrl+K'],
    ['L', 'cs', 'Ctrl+Shift+L'],
    ['æ', 'cs', 'Ctrl+Shift+Æ'],
    ['F4', '', 'F4'],
    ['F4', 's', 'Shift+F4'],
    ['Enter', 'c', 'Ctrl+Enter'],
    ['@', 'ca', null],
    ['F4', 'a', null],
  ])('%s with %j is %s', (key, held, chord) => {
    expect(press(key, held)).toBe(chord);
  });

  test('what is text stays text while somebody types', () => {
    expect(['?', '1', 'A', 'Backspace'].every(isTextKey)).toBe(true);
    expect(['F1', 'Ctrl+K', 'Escape', 'Ctrl+/'].some(isTextKey)).toBe(false);
  });

  test('as on a cap, and as assistive technology is told', () => {
    expect(['Ctrl+Shift+L', 'Escape', 'F1', 'Ctrl+Enter'].map(capOf)).toEqual(['Ctrl ⇧ L', 'Esc', 'F1', 'Ctrl Enter']);
    expect(ariaOf('Ctrl+Shift+L')).toBe('Control+Shift+L');
  });
});
