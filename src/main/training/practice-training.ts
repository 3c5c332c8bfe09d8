import { answerContext } from '../cases/register-questioner.ts';
import type { PracticeWorld } from '../practice/world.ts';
import type { Register } from '../register/register.ts';
import { playableAnswers } from '../verification/playable-answers.ts';
import type { VerificationResources } from '../verification/resources.ts';
import type { Scenarios } from './scenario.ts';
import { createTraining, type Training, type TrainingParts } from './training.ts';

/** Practice calls as the door's handlers use them. */
export interface PracticeTraining {
  readonly calls: Training;
  readonly scenarios: Scenarios;
}

/** Practice calls with the citizens of the practice world. @param told as in `createTraining`. */
export function openTraining(
  parts: Pick<TrainingParts, 'desk' | 'mitid' | 'scenarios'> & {
    readonly world: Pick<PracticeWorld, 'labelled'>;
    readonly register: Register;
    readonly resources: VerificationResources;
  },
  told: Parameters<typeof createTraining>[1],
): PracticeTraining {
  const { world, register, resources, desk, scenarios } = parts;
  const context = answerContext(desk.keyring, register, resources);
  const calls = createTraining(
    {
      ...parts,
      planted: (situation) => world.labelled(situation).map(({ cpr }) => cpr),
      answers: (facts) => playableAnswers(facts, context),
    },
    told,
  );
  return { calls, scenarios };
}
