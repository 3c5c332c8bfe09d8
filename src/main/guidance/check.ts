import type { z } from 'zod';
import {
  type Guidance,
  guideFile,
  type ResourceProblem,
  screensFile,
  serviceFile,
  takeAwayFile,
  triageFile,
  ways,
} from '../../shared/guidance.ts';
import { checkGuide } from './check-guide.ts';
import { checkScreens } from './check-screens.ts';
import { checkService } from './check-service.ts';
import { checkTriage } from './check-triage.ts';
import { guideFileOf, type ReadFile, screensPath, servicePath, takeAwayPath, triagePath } from './files.ts';
import { type Complain, pathOf } from './problems.ts';

export type Checked =
  | { readonly ok: true; readonly guidance: Guidance }
  | { readonly ok: false; readonly problems: readonly ResourceProblem[] };

/**
 * Reads and checks all of guidance: each file by its schema, then what one file says of another.
 * @returns the data, or every problem found, each with its file and key.
 */
export function checkGuidance(read: ReadFile): Checked {
  const problems: ResourceProblem[] = [];
  const complain =
    (file: string): Complain =>
    (key, problem) =>
      problems.push({ file, key, problem });

  function parsed<T extends z.ZodType>(file: string, schema: T): z.output<T> | null {
    const found = read(file);
    if (found === null) {
      complain(file)('', 'is missing');
      return null;
    }
    let json: unknown;
    try {
      json = 'json' in found ? found.json : JSON.parse(found.text);
    } catch {
      complain(file)('', 'is not JSON');
      return null;
    }
    const result = schema.safeParse(json);
    if (result.success) return result.data;
    for (const { key, problem } of result.error.issues.flatMap(sentencesOf)) complain(file)(key, problem);
    return null;
  }

  const screens = parsed(screensPath, screensFile);
  const triage = parsed(triagePath, triageFile);
  const service = parsed(servicePath, serviceFile);
  const takeAway = parsed(takeAwayPath, takeAwayFile);
  const guides = ways.map((way) => parsed(guideFileOf(way), guideFile));

  if (screens) checkScreens(screens, complain(screensPath));
  if (triage) checkTriage(triage, complain(triagePath));
  if (service) checkService(service, complain(servicePath));
  for (const [index, guide] of guides.entries()) {
    const way = ways[index];
    if (guide && way) checkGuide(guide, way, screens, complain(guideFileOf(way)));
  }
  if (problems.length > 0 || !screens || !triage || !service || !takeAway) return { ok: false, problems };
  const found = guides.flatMap((guide) => guide ?? []);
  return { ok: true, guidance: { ways: found, screens, triage, service, takeAway } };
}

/** zod tells of unknown keys with the path of the object that holds them; the key itself is named here. */
function sentencesOf(issue: z.core.$ZodIssue): readonly { readonly key: string; readonly problem: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ key: pathOf([...issue.path, key]), problem: 'is no key that belongs here' }));
  return [{ key: pathOf(issue.path), problem: issue.message }];
}
