import { describe, expect, test } from 'vitest';
import { builtInFiles } from '../../../src/main/guidance/built-in.ts';
import { checkGuidance } from '../../../src/main/guidance/check.ts';
import { fromFolder, type ReadFile } from '../../../src/main/guidance/files.ts';
import { resourceFolder } from '../../../src/main/resource-folder.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const onDisk = fromFolder(resourceFolder());

/** The files as they are, one of them changed at a path; undefined takes the key away. */
function changed(file: string, path: readonly (string | number)[], value: Json | undefined): ReadFile {
  const found = onDisk(file);
  const json = JSON.parse(found && 'text' in found ? found.text : '') as Json;
  let parent: unknown = json;
  for (const key of path.slice(0, -1)) parent = Reflect.get(Object(parent), key);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return (asked) => (asked === file ? { json } : onDisk(asked));
}

const problemsOf = (read: ReadFile) => {
  const checked = checkGuidance(read);
  return checked.ok ? [] : checked.problems;
};

describe('guidance that cannot be used is refused, with its file and key', () => {
  test('what is shipped is right, on disk and built in', () => {
    expect(problemsOf(onDisk)).toEqual([]);
    expect(problemsOf((file) => (builtInFiles.has(file) ? { json: builtInFiles.get(file) } : null))).toEqual([]);
  });

  const way1 = 'guides/way-1.json';
  const way4 = 'guides/way-4.json';
  const screens = 'phone/screens.json';
  const triage = 'guidance/triage.json';
  const service = 'guidance/service.json';
  const rule = { way: 4, when: {}, open: true, reason: 'by-phone' };

  test.each<[string, string, (string | number)[], Json | undefined, string, RegExp]>([
    [
      'a step that is missing',
      way4,
      ['starts', 0, 'steps', 1],
      'gone',
      'starts.0.steps.1',
      /“gone”, which is not there/,
    ],
    [
      'a step that no start has',
      way4,
      ['starts', 1, 'steps'],
      ['open-app'],
      'steps.1.id',
      /“change-on-home” is in no start/,
    ],
    ['a start without steps', way4, ['starts', 1, 'steps'], [], 'starts.1.steps', /./],
    ['a start that is missing', way4, ['starts', 1, 'id'], 'other', 'starts', /“locked” is missing/],
    ['no P-code branch', way1, ['starts', 1, 'id'], 'other', 'starts', /“p-code” is missing/],
    ['a step twice in a start', way4, ['starts', 0, 'steps', 1], 'open-app', 'starts.0.steps.1', /twice/],
    ['an unknown key', way4, ['steps', 0, 'colour'], 'red', 'steps.0.colour', /no key that belongs here/],
    ['an unknown key at the top', way4, ['note'], 'x', 'note', /no key that belongs here/],
    ['a step id twice', way4, ['steps', 1, 'id'], 'open-app', 'steps.1.id', /“open-app” is there twice/],
    ['an unknown screen', way4, ['steps', 0, 'screen'], 'moon', 'steps.0.screen', /“moon” is no screen/],
    ['an unknown item', way4, ['steps', 0, 'item'], 'moon', 'steps.0.item', /“moon” is nothing on the screen/],
    ['a screen taken away', screens, ['screens', 0, 'id'], 'other', 'steps.0.screen', /“home-screen” is no screen/],
    ['a language that there is not', way4, ['title', 'de'], 'Telefon', 'title.de', /no key that belongs here/],
    ['a language that is missing', way4, ['steps', 0, 'text', 'en'], undefined, 'steps.0.text.en', /./],
    ['an empty text', way4, ['steps', 0, 'text', 'da'], ' ', 'steps.0.text.da', /is empty/],
    ['a text that is none', way4, ['summary', 'da'], 7, 'summary.da', /./],
    ['another way’s number', way4, ['way'], 2, 'way', /is 2/],
    ['a source that is missing', way4, ['source'], undefined, 'source', /./],
    ['a date that is none', way4, ['read'], 'yesterday', 'read', /./],
    ['a link that is not https', way1, ['links', 0, 'url'], 'http://mitid.dk', 'links.0.url', /./],
    ['a screen twice', screens, ['screens', 1, 'id'], 'home-screen', 'screens.1.id', /twice/],
    ['an item twice', screens, ['screens', 0, 'items', 1, 'id'], 'notification', 'screens.0.items.1.id', /twice/],
    [
      'a label without word of its origin',
      screens,
      ['screens', 0, 'title', 'confirmed'],
      undefined,
      'screens.0.title.confirmed',
      /./,
    ],
    ['a device that there is not', screens, ['screens', 0, 'device'], 'fax', 'screens.0.device', /./],
    [
      'a reason that there is not',
      triage,
      ['rules', 0, 'reason'],
      'gone',
      'rules.0.reason',
      /“gone” is not among the reasons/,
    ],
    ['a reason that no rule has', triage, ['reasons', 'spare'], { da: 'x', en: 'x' }, 'reasons.spare', /of no rule/],
    [
      'a fact that there is not',
      triage,
      ['rules', 0, 'when'],
      { moon: ['full'] },
      'rules.0.when.moon',
      /neither a question nor a fact/,
    ],
    [
      'a value that there is not',
      triage,
      ['rules', 0, 'when'],
      { caller: ['moon'] },
      'rules.0.when.caller.0',
      /no value of caller/,
    ],
    ['a way without a last word', triage, ['rules'], [rule], 'rules', /./],
    ['a question twice', triage, ['questions', 1, 'id'], 'knowsPin', 'questions.1.id', /twice/],
    ['three first questions', triage, ['questions', 2, 'first'], true, 'questions', /2 that are asked first/],
    ['an order that leaves one out', triage, ['order', 0, 'ways'], [1, 1, 2, 3, 4, 5], 'order.0.ways', /each way once/],
    [
      'hours that end before they begin',
      service,
      ['openingHours', 'week', 'mon', 0, 'to'],
      '07:00',
      'openingHours.week.mon.0',
      /before it begins/,
    ],
    [
      'a zone that there is not',
      service,
      ['openingHours', 'callerZones', 0, 'zone'],
      'Mars/North',
      'openingHours.callerZones.0.zone',
      /no time zone/,
    ],
    ['a phone number that is none', service, ['support', 'phone'], '33 98', 'support.phone', /no phone number/],
  ])('%s', (_what, file, path, value, key, problem) => {
    const problems = problemsOf(changed(file, path, value));
    const blamed = key.startsWith('steps') && file === screens ? 'guides/way-1.json' : file;
    const found = problems.find((one) => one.file === blamed && one.key === key);
    expect(problems.map((one) => `${one.file} ${one.key}: ${one.problem}`)).not.toEqual([]);
    expect(found?.problem ?? JSON.stringify(problems)).toMatch(problem);
  });

  test('the last rule of a way, and the last order, have to match always', () => {
    const found = onDisk(triage);
    const table = JSON.parse(found && 'text' in found ? found.text : '') as { rules: { way: number; when: object }[] };
    const last = table.rules.findLastIndex(({ way }) => way === 4);
    const read = changed(triage, ['rules', last, 'when'], { caller: ['citizen'] });
    expect(problemsOf(read).map(({ key }) => key)).toContain(`rules.${last}.when`);
  });

  test('a file that is no JSON, and one that is not there', () => {
    expect(problemsOf((file) => (file === way4 ? { text: '{ "way": 4,' } : onDisk(file)))).toEqual([
      { file: way4, key: '', problem: 'is not JSON' },
    ]);
    expect(problemsOf((file) => (file === way4 ? null : onDisk(file)))).toEqual([
      { file: way4, key: '', problem: 'is missing' },
    ]);
  });
});
