import { expect, test } from 'vitest';
import { answerContext } from '../../../src/main/cases/register-questioner.ts';
import { files } from '../../../src/main/data-dir.ts';
import { createPracticeRegister } from '../../../src/main/practice/create-register.ts';
import type { Situation } from '../../../src/main/practice/situations.ts';
import { openPracticeWorld } from '../../../src/main/practice/world.ts';
import { openRegister } from '../../../src/main/register/open-register.ts';
import { readResource } from '../../../src/main/resource-folder.ts';
import { loadVerificationResources } from '../../../src/main/resources.ts';
import { hasDisjointLawfulDraws, seededRandom } from '../../../src/main/verification/disjoint-draws.ts';
import { eligibleQuestions } from '../../../src/main/verification/eligible.ts';
import { playableAnswers } from '../../../src/main/verification/playable-answers.ts';
import { phoneScriptSchema } from '../../../src/main/verification/script.ts';
import { freshFolder, keyring, now } from './fresh-folder.ts';

/** Gates that are decided before anything is drawn, of people about whom little may be asked. */
const notAsked: ReadonlySet<Situation> = new Set(['dead', 'disappeared', 'child']);

test.each([1, 2, 20_261_122])(
  'R9-R13, seed %i: three draws one after the other for genuine, none for too little data',
  async (seed) => {
    const dataDir = freshFolder();
    await createPracticeRegister({ dataDir, keyring, persons: 2000, seed, now });
    const register = openRegister(files(dataDir).register, keyring);
    const world = openPracticeWorld(files(dataDir).practice, keyring);
    const context = answerContext(keyring, register, loadVerificationResources());
    const script = readResource('scripts/phone.json', phoneScriptSchema);
    for (const { cpr, situation } of world.labelled()) {
      if (notAsked.has(situation)) continue;
      const facts = register.facts(register.currentNumber(cpr) ?? '');
      if (facts === null) throw new Error(`${cpr} is not in the register`);
      const eligible = eligibleQuestions(facts, context);
      const draws = (count: number, seeds: readonly number[]) =>
        hasDisjointLawfulDraws({ eligible, script, draws: count, randoms: seeds.map(seededRandom) });
      if (situation === 'too-little-data') {
        for (const one of [1, 2, 3]) expect(draws(1, [one]), `${situation} ${cpr}`).toBe(false);
      } else {
        expect(draws(3, [1, 2, 3]), `${situation} ${cpr}`).toBe(true);
        expect(playableAnswers(facts, context).length).toBeGreaterThanOrEqual(18);
      }
    }
    register.close();
    world.close();
  },
);
