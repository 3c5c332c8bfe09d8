import { randomUUID } from 'node:crypto';
import { caseCommands as commands, createCaseService } from '../cases/case-service.ts';
import type { DeskContext } from '../cases/desk.ts';
import { dateInDenmark } from '../cases/gates.ts';
import type { PracticeMitId } from '../mitid/practice.ts';
import { validDocument } from './caller.ts';
import type { Scenario } from './scenario.ts';

/** In the ledger, whoever took the calls that a citizen made before a practice call. No account has this name. */
const earlierAgent = 'training';

/** Makes the citizen's world what the scenario says it is, before the caller rings. */
export async function prepare(
  desk: DeskContext,
  mitid: Pick<PracticeMitId, 'setAppState'>,
  scenario: Scenario,
  cpr: string,
): Promise<void> {
  const { app, failedToday } = scenario.citizen ?? { app: 'as-it-is', failedToday: 0 };
  const first = (await desk.mitid.state(cpr))?.apps[0];
  if (app !== 'as-it-is' && first) await mitid.setAppState(cpr, first.id, app);
  for (let call = 0; call < failedToday; call += 1) await failedCall(desk, cpr);
}

/**
 * A call in which the citizen was not verified: a case like any other, taken by nobody who works here, so that locks and
 * counters stand as they would (R16).
 */
async function failedCall(desk: DeskContext, cpr: string): Promise<void> {
  const now = desk.clock.now();
  const id = randomUUID();
  const session = { id, user: earlierAgent, name: earlierAgent, role: 'agent', startedAt: now } as const;
  const earlier = { ...desk, session: () => session };
  const cases = createCaseService(earlier, () => undefined);
  const document = validDocument(desk.register().documents(cpr), dateInDenmark(now));
  await cases.start({ purpose: 'pin-forgotten', caller: 'citizen', callId: `training ${id}` });
  await cases.run((at, active) => commands.search(at, active, cpr));
  const kind = document?.kind === 'driving-licence' ? 'driving-licence' : 'passport';
  const number = document?.number ?? '';
  let asked = await cases.run((at, active) => commands.document(at, active, { type: kind, number }));
  while (asked.ok && asked.value.question) {
    const { index } = asked.value.question;
    asked = await cases.run((at, active) => commands.record(at, active, index, 'unknown'));
  }
  await cases.run((at, active) => commands.close(at, active, { disposition: 'not-verified', note: '' }));
  cases.drop();
}
