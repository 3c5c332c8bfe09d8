import type { ResourceProblem, TriageTable } from '../../shared/guidance.ts';
import type { ReadFile } from '../guidance/files.ts';
import { type Complain, pathOf, refuseTwice } from '../guidance/problems.ts';
import { CATALOGUE } from '../verification/catalogue.ts';
import { type LineMoment, lineMoments, placesOf, type Scenario, type Scenarios, scenariosFile } from './scenario.ts';

export const scenariosPath = 'training/scenarios.json';

export type CheckedScenarios =
  | { readonly ok: true; readonly scenarios: Scenarios }
  | { readonly ok: false; readonly problems: readonly ResourceProblem[] };

/**
 * Reads and checks the practice calls.
 * @param triage the table whose questions the callers answer.
 * @returns the data, or every problem found, each with file and key.
 */
export function checkScenarios(read: ReadFile, triage: TriageTable): CheckedScenarios {
  const problems: ResourceProblem[] = [];
  const complain: Complain = (key, problem) => problems.push({ file: scenariosPath, key, problem });
  const scenarios = parse(read, complain);
  if (scenarios) {
    refuseTwice(
      scenarios.scenarios.map(({ id }) => id),
      (index) => `scenarios.${index}.id`,
      complain,
    );
    for (const [language, { lines }] of Object.entries(scenarios.everybody))
      checkPlaces(lines, `everybody.${language}.lines`, complain);
    for (const [index, scenario] of scenarios.scenarios.entries())
      checkOne(scenario, triage, (key, problem) => complain(`scenarios.${index}.${key}`, problem));
  }
  return scenarios && problems.length === 0 ? { ok: true, scenarios } : { ok: false, problems };
}

function parse(read: ReadFile, complain: Complain): Scenarios | null {
  const found = read(scenariosPath);
  if (found === null) {
    complain('', 'is missing');
    return null;
  }
  let json: unknown;
  try {
    json = 'json' in found ? found.json : JSON.parse(found.text);
  } catch {
    complain('', 'is not JSON');
    return null;
  }
  const result = scenariosFile.safeParse(json);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') complain(pathOf(issue.path), issue.message);
    else for (const key of issue.keys) complain(pathOf([...issue.path, key]), 'is no key that belongs here');
  }
  return null;
}

const kinds = new Set(CATALOGUE.map(({ id }) => id));

/** What a scenario names is there, and what it expects can be had. */
function checkOne(scenario: Scenario, triage: TriageTable, complain: Complain): void {
  const { citizen, caller, lines, asked, expected } = scenario;
  checkPlaces(lines, 'lines', complain);
  for (const question of Object.keys(asked))
    if (!triage.questions.some(({ id }) => id === question)) complain(`asked.${question}`, 'is no question of triage');
  for (const { id, first } of triage.questions)
    if (first && !Object.hasOwn(asked, id)) complain(`asked.${id}`, 'is missing: it is asked of everybody');
  if (typeof caller.knows !== 'string')
    for (const [index, kind] of caller.knows.entries())
      if (!kinds.has(kind)) complain(`caller.knows.${index}`, `“${kind}” is no kind of question`);
  if (!citizen && (expected.pin === 'sent' || expected.search !== 'any'))
    complain('expected', 'asks for a citizen, and there is none to find');
  if (expected.pin === 'sent' && (caller.knows !== 'everything' || caller.document !== 'valid' || caller.coached))
    complain('expected.pin', 'cannot be “sent” to somebody who does not pass');
}

function checkPlaces(lines: Scenario['lines'], at: string, complain: Complain): void {
  for (const moment of lineMoments)
    for (const [index, text] of (lines[moment] ?? []).entries())
      for (const name of foreignPlaces(moment, text))
        complain(`${at}.${moment}.${index}`, `“{${name}}” is not known at this moment`);
}

const foreignPlaces = (moment: LineMoment, text: string): readonly string[] =>
  [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name ?? '').filter((name) => !placesOf[moment]?.includes(name));
