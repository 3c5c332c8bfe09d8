import { expect, test } from 'vitest';
import { find } from '../../../src/renderer/src/features/palette/find.ts';

const commands = [
  ['Henvis', 'Refer'],
  ['Fortryd spærring', 'Undo the block'],
  ['Spær', 'Block'],
  ['Åbn øvetelefonen', 'Open the practice phone'],
  ['Luk sagen', 'Close the case'],
] as const;
const found = (typed: string) => find(commands, typed, (one) => one).map(([da]) => da);

test('found by the beginning of any word, in either language, whatever the screen speaks', () => {
  expect(found('luk')).toEqual(['Luk sagen']);
  expect(found('case')).toEqual(['Luk sagen']);
  expect(found('ref')).toEqual(['Henvis']);
  expect(found('prac pho')).toEqual(['Åbn øvetelefonen']);
});

test('what begins with it comes first', () => {
  expect(found('spær')).toEqual(['Spær', 'Fortryd spærring']);
  expect(found('block')).toEqual(['Spær', 'Fortryd spærring']);
});

test('letters and their other spellings are the same', () => {
  expect(found('spaer')).toEqual(found('SPÆR'));
  expect(found('aabn oeve')).toEqual(['Åbn øvetelefonen']);
});

test('everything for nothing typed, nothing for what is not there', () => {
  expect(found('  ')).toHaveLength(commands.length);
  expect(found('xyz')).toEqual([]);
  expect(found('luk ref')).toEqual([]);
});
