import type { Redemption } from '../../../../src/main/pins/redeem.ts';
import { minute } from '../../../../src/main/time/durations.ts';
import type { CaseView } from '../../../../src/shared/case-view.ts';
import type { FakeCitizens } from '../../../fixtures/fake-citizens.ts';
import { kinds, rightAnswer } from '../../../fixtures/fake-questioner.ts';
import { pinIn } from '../../../fixtures/fake-transport.ts';
import { linesOf } from './gateway.ts';
import type { KillPoints } from './kill-points.ts';
import type { Lane } from './lane.ts';
import type { Handover } from './plan.ts';
import type { Chances } from './seeded.ts';

export interface Shift {
  readonly lane: Lane;
  readonly chances: Chances;
  readonly points: KillPoints;
  readonly redemption: Redemption;
  readonly citizens: FakeCitizens;
  readonly gatewayFile: string;
  pass(milliseconds: number): Promise<void>;
  /** A citizen to ring next; mostly one who never rang before. */
  caller(): string;
  callId(): string;
}

/** Answers what is asked; the caller may know too little, or ring off in the middle. */
async function answer(shift: Shift, first: CaseView, cpr: string): Promise<CaseView | null> {
  const { lane, chances, citizens } = shift;
  const facts = citizens.get(cpr)?.facts;
  const knows = chances.percent(85);
  let view: CaseView | null = first;
  for (let turn = 0; view?.question && facts && turn < kinds.length; turn += 1) {
    const { index, kind }: NonNullable<CaseView['question']> = view.question;
    if (chances.percent(3)) return lane.call('case.decline', {});
    if (chances.percent(2)) await shift.pass(3 * minute);
    view = knows
      ? await lane.call('case.answer', { index, text: rightAnswer(facts, kind) })
      : await lane.call('case.unknown', { index });
  }
  return view;
}

/** What the citizen does with the text on the handset. */
async function redeem(shift: Shift, cpr: string): Promise<void> {
  const { chances, redemption, citizens, points } = shift;
  const number = citizens.get(cpr)?.phone?.number;
  const arrived = linesOf<Handover>(shift.gatewayFile).filter(({ to, outcome }) => to === number && outcome !== 'fail');
  const newest = arrived.at(-1);
  const app = await shift.lane.cases.current().then((view) => view?.issue?.apps[0]?.id);
  if (!newest || !app) return;
  for (let slip = chances.pick([0, 0, 0, 1, 2, 3]); slip > 0; slip -= 1) {
    await redemption.redeem(cpr, app, '0000 0000');
    points.pass();
  }
  const entered = await redemption.redeem(
    cpr,
    app,
    pinIn(chances.percent(80) ? newest.text : (arrived[0] ?? newest).text),
  );
  points.pass();
  if (entered.ok) await redemption.setNewPin(entered.token, '482915', '482915');
}

/** From the verdict to the new PIN, or to whatever else ends it. */
async function send(shift: Shift, cpr: string): Promise<void> {
  const { lane, chances, points } = shift;
  await lane.call('case.coached', { coached: chances.percent(3) });
  for (let turn = 0; turn < 3; turn += 1) {
    points.reached('issue');
    await lane.call('case.issue', {});
    // The second press of an impatient finger.
    if (chances.percent(20)) await lane.call('case.issue', {});
    await shift.pass(chances.pick([50, 450, 1000, 11_000]));
    if (chances.percent(8)) await lane.call('case.revoke', {});
    if (chances.percent(60)) break;
  }
  if (chances.percent(5)) await shift.pass(31 * minute);
  await redeem(shift, cpr);
}

/** One call from the key to the wrap-up. */
export async function oneCase(shift: Shift): Promise<void> {
  const { lane, chances, points, citizens } = shift;
  const cpr = shift.caller();
  await lane.call('case.open', { purpose: 'pin-forgotten', callId: shift.callId(), caller: 'citizen' });
  await lane.call('case.search', { text: cpr });
  points.reached('document');
  const number = citizens.get(cpr)?.documents[0]?.number ?? '';
  if (chances.percent(10)) await lane.call('case.document', { type: 'passport', number: '209999999' });
  let view = await lane.call('case.document', { type: 'passport', number });
  if (view?.question) view = await answer(shift, view, cpr);
  if (view?.state === 'passed') await send(shift, cpr);
  if (chances.percent(15)) {
    await lane.call('case.block', { scope: chances.pick(['authenticator', 'mitid']), appId: null });
    if (chances.percent(40)) await lane.call('case.unblock', {});
  }
  await finish(shift);
}

/** Closes, or leaves, what is on screen. */
async function finish(shift: Shift): Promise<void> {
  const { lane } = shift;
  const closed = await lane.call('case.close', { disposition: 'other', note: '' });
  if (!closed?.closed) await lane.call('case.abandon', {});
}

/** After a restart: the case is there. It is worked on, or ended. */
export async function carryOn(shift: Shift): Promise<void> {
  const { lane, chances, citizens } = shift;
  const view = await lane.cases.current();
  if (!view || view.closed) return;
  const masked = view.citizen?.maskedCpr;
  const sent = view.issue?.status;
  const owner = [...citizens.keys()].find((cpr) => masked === `${cpr.slice(0, 6)}-••••`);
  if (sent && chances.percent(50)) {
    await lane.call('case.revoke', {});
  } else if (view.question && owner) await answer(shift, view, owner);
  await finish(shift);
}
