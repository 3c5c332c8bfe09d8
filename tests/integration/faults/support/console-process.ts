/**
 * A console without a window, in a process of its own: `console-process.ts PLAN`. It takes up what the last run left, works
 * case after case, and is dead at the planned instruction; without one it waits until every clock has run out, and ends.
 */

import { existsSync } from 'node:fs';
import { citizenOfOrder } from '../../../../src/main/cases/block.ts';
import { refusalsSchema } from '../../../../src/main/cases/counter/refusals.ts';
import { documentTableSchema } from '../../../../src/main/documents/document-table.ts';
import { loadGuidance } from '../../../../src/main/guidance/load.ts';
import { openLedger } from '../../../../src/main/ledger/sqlite-ledger.ts';
import { createOrders } from '../../../../src/main/mitid/orders.ts';
import { createPracticeMitId } from '../../../../src/main/mitid/practice.ts';
import { createNoticeDesk } from '../../../../src/main/notices/notice-desk.ts';
import { noticeTexts } from '../../../../src/main/notices/notice-text.ts';
import { createDispatcher } from '../../../../src/main/pins/dispatcher.ts';
import { createRedemption } from '../../../../src/main/pins/redeem.ts';
import { smsTexts } from '../../../../src/main/pins/sms-text.ts';
import { createPracticeWorld, openPracticeWorld } from '../../../../src/main/practice/world.ts';
import { readResource } from '../../../../src/main/resource-folder.ts';
import { createKeyring } from '../../../../src/main/storage/keyring.ts';
import { createClockGuard } from '../../../../src/main/time/clock-guard.ts';
import { hour } from '../../../../src/main/time/durations.ts';
import { createSteadyTime } from '../../../../src/main/time/steady-time.ts';
import { fakeRegister } from '../../../fixtures/fake-citizens.ts';
import { fakeQuestioner } from '../../../fixtures/fake-questioner.ts';
import { gateway } from './gateway.ts';
import { killPoints } from './kill-points.ts';
import { type Lane, openLane } from './lane.ts';
import { cprOf, people } from './people.ts';
import { filesOf, type Plan } from './plan.ts';
import { promise } from './promises.ts';
import { seeded } from './seeded.ts';
import { carryOn, oneCase, type Shift } from './shift.ts';
import { settle, stepClock } from './step-clock.ts';

const plan = JSON.parse(process.argv[2] ?? '') as Plan;
const files = filesOf(plan.folder);
const chances = seeded(plan.seed);
const points = killPoints(plan.death);
const clock = stepClock(plan.now);
const keyring = createKeyring(Buffer.from(plan.master, 'hex'));
const citizens = people(plan.citizens + 200);
const register = fakeRegister(citizens);

const opened = openLedger({ file: files.ledger, keyring, workstation: 'faults' });
points.inside(opened.database);
const ledger = points.around(opened, ['commit', 'stream', 'by', 'outbox', 'outboxClaim', 'outboxSettle', 'anchor']);
const guard = createClockGuard(clock, opened.newestAtOpening);
const world = existsSync(files.practice)
  ? openPracticeWorld(files.practice, keyring)
  : createPracticeWorld(files.practice, keyring);
const mitid = points.around(
  createPracticeMitId({ world, keyring, mitidSince: () => '2021-03-01', now: () => clock.now() }),
  ['block', 'unblock', 'setPin', 'withdraw'],
);
const transport = gateway({ file: files.gateway, clock, chances, points });

/** Nothing is expected to fail here but by the kill. */
const report = (error: unknown): never => {
  throw error;
};

const lanes: Lane[] = [];
const changed = (stream: string) => {
  for (const { cases } of lanes) cases.changed(stream);
};
const pinTime = createSteadyTime(clock, opened.newestAtOpening);
const dispatcher = createDispatcher({ ledger, keyring, clock, transport, now: pinTime, report }, changed);
const orders = createOrders(
  { ledger, clock, mitid, report, citizenOf: (events, order) => citizenOfOrder(keyring, events, order) },
  changed,
);
const redemption = createRedemption({ ledger, keyring, clock, mitid, orders, now: pinTime }, changed);
const desk = {
  ledger,
  keyring,
  clock,
  register: () => register,
  mitid,
  orders,
  questioner: fakeQuestioner(),
  counter: {
    questioner: fakeQuestioner(),
    documents: readResource('documents/documents.json', documentTableSchema),
    refusals: readResource('counter/refusals.json', refusalsSchema),
  },
  dispatcher,
  // Nobody is told anything here: the notices' own way is tested apart.
  notices: createNoticeDesk({
    ledger,
    keyring,
    clock,
    texts: readResource('notices/notices.json', noticeTexts),
    transports: { email: null, 'digital-post': null, sms: null },
  }),
  texts: readResource('sms/temporary-pin.json', smsTexts),
  guidance: loadGuidance().guidance,
  pinTime,
  practice: true,
  registerTooOld: () => false,
  clockWrong: () => guard.wrong(),
  report,
};
for (let lane = 0; lane < plan.lanes; lane += 1)
  lanes.push(openLane(`agent${lane}`, desk, (view) => promise({ files, ledger: opened, clock }, view)));

points.reached('start');
await orders.settle();
dispatcher.recover().catch(report);
await settle();
transport.late();

let met = plan.citizens;
let calls = 0;
const shiftOf = (lane: Lane): Shift => ({
  lane,
  chances,
  points,
  redemption,
  citizens,
  gatewayFile: files.gateway,
  pass: (milliseconds) => clock.pass(milliseconds),
  caller: () => cprOf(met > 0 && chances.percent(25) ? chances.below(met) : met++ % citizens.size),
  callId() {
    calls += 1;
    return `${plan.seed} ${calls}`;
  },
});

await Promise.all(
  lanes.map(async (lane) => {
    const shift = shiftOf(lane);
    await lane.cases.takeUp();
    await carryOn(shift);
    // Without a death in the plan this is the last run: only what was left is brought to its end.
    for (let cases = 0; plan.death && cases < 60; cases += 1) await oneCase(shift);
  }),
);
await clock.pass(3 * hour);
opened.close();
world.close();
