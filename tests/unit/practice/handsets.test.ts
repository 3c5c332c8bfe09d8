import { expect, test, vi } from 'vitest';
import { createPracticeMitId } from '../../../src/main/mitid/practice.ts';
import { createNoticeSimulator } from '../../../src/main/notices/simulator.ts';
import { createHandsets } from '../../../src/main/practice/handsets.ts';
import { createSmsSimulator } from '../../../src/main/sms/simulator.ts';
import type { Handset } from '../../../src/shared/phone-contract.ts';
import { otherCpr, phoneOf, someCpr } from '../../fixtures/facts.ts';
import { citizenOf, fakeRegister } from '../../fixtures/fake-citizens.ts';
import { manualClock } from '../sms/manual-clock.ts';
import { freshWorld } from './fresh-world.ts';

const email = 'citizen@mail.example';
const notice = (id: string, to = email) => ({ id, to, subject: `subject ${id}`, text: `text ${id}` });

function phones() {
  const { world, keyring } = freshWorld();
  const clock = manualClock();
  const register = fakeRegister(
    new Map([
      [someCpr, citizenOf(someCpr, { phone: phoneOf({ email }) })],
      [otherCpr, citizenOf(otherCpr, { phone: phoneOf({ email: null }) })],
    ]),
  );
  const mailboxes = createNoticeSimulator({ world, clock });
  const told: Handset[] = [];
  const handsets = createHandsets(
    {
      register,
      keyring,
      mitid: createPracticeMitId({ world, keyring, mitidSince: () => null, now: clock.now }),
      simulator: createSmsSimulator({ world, clock }),
      mailboxes,
      clock,
      requests: { waiting: async () => [] },
      signing: { waiting: async () => null },
      numberOf: (cpr) => register.phone(cpr)?.number ?? null,
      authenticatorsOf: () => [],
      today: () => '2026-01-05',
    },
    (handset) => told.push(handset),
  );
  return { clock, mailboxes, handsets, told };
}

test('R26: a notice to the address on file comes to the chosen phone at once, newest first', async () => {
  const { clock, mailboxes, handsets, told } = phones();
  expect(await handsets.choose(someCpr)).toMatchObject({ email, mails: [] });
  await mailboxes.send(notice('1'));
  clock.advance(60_000);
  await mailboxes.send(notice('2'));
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]?.mails).toEqual([
    { id: '2', from: 'MitID Support', subject: 'subject 2', text: 'text 2', at: '2026-01-05T09:01:00.000Z' },
    { id: '1', from: 'MitID Support', subject: 'subject 1', text: 'text 1', at: '2026-01-05T09:00:00.000Z' },
  ]);
});

test('R26: another citizen’s notice is not told, and who has no address has no mails', async () => {
  const { mailboxes, handsets, told } = phones();
  await handsets.choose(otherCpr);
  await mailboxes.send(notice('1'));
  await handsets.push();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ cpr: otherCpr, email: null, mails: [] });
});

test('the phone is told the console’s time, as it is when it is told', async () => {
  const { clock, handsets, told } = phones();
  expect((await handsets.choose(someCpr))?.now).toBe(clock.now());
  clock.advance(3_600_000);
  await handsets.push();
  expect(told.map(({ now }) => now)).toEqual([clock.now()]);
});
