import { expect, test } from 'vitest';
import { loadGuidance } from '../../../src/main/guidance/load.ts';
import { resourceFolder } from '../../../src/main/resource-folder.ts';
import { checkScenarios, scenariosPath } from '../../../src/main/training/check.ts';
import { loadScenarios } from '../../../src/main/training/load.ts';

const { triage } = loadGuidance().guidance;
const shipped = JSON.stringify(loadScenarios(triage).scenarios);

/** What the check says of the shipped file with one piece of it exchanged. */
function problemsWith(from: string, to: string): readonly string[] {
  expect(shipped).toContain(from);
  const checked = checkScenarios(() => ({ text: shipped.replace(from, to) }), triage);
  return checked.ok ? [] : checked.problems.map(({ file, key, problem }) => `${file} ${key}: ${problem}`);
}

test('those shipped are right, and there are at least 14 of them, in both languages', () => {
  const { scenarios, problems } = loadScenarios(triage);
  expect(problems).toEqual([]);
  expect(scenarios.scenarios.length).toBeGreaterThanOrEqual(14);
  expect(new Set(scenarios.scenarios.map(({ language }) => language))).toEqual(new Set(['da', 'en']));
  // Two calls of the same kind differ.
  for (const { lines } of Object.values(scenarios.everybody))
    for (const [moment, variants] of Object.entries(lines)) expect(variants.length, moment).toBeGreaterThan(1);
});

test.each([
  ['a missing moment', '"sms":[', '"smss":[', 'everybody.da.lines.smss'],
  ['an unknown key', '"briefing":', '"briefings":', 'scenarios.0.briefings'],
  ['a duplicate id', '"id":"speaks-english"', '"id":"genuine"', 'scenarios.1.id'],
  ['a wrong language', '"language":"en"', '"language":"sv"', 'scenarios.1.language'],
  ['an empty text', '"Det er til mig selv."', '" "', 'everybody.da.lines.who.0'],
  [
    'a place that is not known at the moment',
    '"Ja tak, jeg venter."',
    '"Ja tak, {cpr}."',
    'everybody.da.lines.waiting.0',
  ],
  ['an unknown situation', '"situation":"child"', '"situation":"toddler"', 'citizen.situation'],
  ['an unknown kind of question', '"child-birth-date"', '"shoe-size"', 'caller.knows.0'],
  ['no question of triage', '"onlyFaceId":[', '"onlyFace":[', 'asked.onlyFace'],
  ['nothing said to a question asked of everybody', '"knowsPin":[', '"biometrics":[', 'asked.knowsPin'],
  ['an unknown ending', '"guided-to-another-way"', '"refunded"', 'expected.endings.0'],
  ['a code for somebody who does not pass', '"knows":"everything"', '"knows":"nothing"', 'expected.pin'],
])('refused, naming file and key: %s', (_what, from, to, key) => {
  const problems = problemsWith(from, to);
  expect(problems.some((problem) => problem.startsWith(`${scenariosPath} `) && problem.includes(key))).toBe(true);
});

test('a file that is missing or no JSON is refused, and the built-in calls take its place', () => {
  expect(checkScenarios(() => null, triage)).toEqual({
    ok: false,
    problems: [{ file: scenariosPath, key: '', problem: 'is missing' }],
  });
  expect(checkScenarios(() => ({ text: '{' }), triage)).toMatchObject({ problems: [{ problem: 'is not JSON' }] });
  const elsewhere = loadScenarios(triage, `${resourceFolder()}/nowhere`);
  expect(elsewhere.problems).toHaveLength(1);
  expect(JSON.stringify(elsewhere.scenarios)).toBe(shipped);
});
