import { expect, test } from 'vitest';
import { offer } from '../../../src/renderer/src/app/keys/registry.ts';
import { commandsNow } from '../../../src/renderer/src/features/palette/commands.ts';
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

test('nothing typed: the choices of the step, what can be done, and last what stands beside the step', () => {
  const entry = (id: 'block' | 'choice', name: string) => ({ id, keys: [], title: () => name, run: () => {} });
  const away = [
    offer(() => [{ ...entry('choice', 'triage'), aside: true as const }]),
    offer(() => [entry('block', 'block')]),
    offer(() => [entry('choice', 'passport')]),
  ];
  expect(commandsNow().map(({ texts: [da] }) => da)).toEqual(['passport', 'block', 'triage']);
  for (const take of away) take();
  expect(commandsNow()).toEqual([]);
});
