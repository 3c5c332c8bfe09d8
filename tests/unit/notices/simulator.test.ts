import { expect, test } from 'vitest';
import { createNoticeSimulator } from '../../../src/main/notices/simulator.ts';
import { freshWorld } from '../practice/fresh-world.ts';
import { manualClock } from '../sms/manual-clock.ts';

const notice = (id: string, to: string) => ({ id, to, subject: `subject ${id}`, text: `text ${id}` });

function mailServer() {
  const clock = manualClock();
  const mailboxes = createNoticeSimulator({ world: freshWorld().world, clock });
  return { clock, mailboxes };
}

test('R26: a notice lies in the mailbox of its address only, oldest first, with the time it came', async () => {
  const { clock, mailboxes } = mailServer();
  expect(await mailboxes.send(notice('1', 'signe@example.org'))).toBe('accepted');
  clock.advance(60_000);
  await mailboxes.send(notice('2', 'malik@example.org'));
  await mailboxes.send(notice('3', 'signe@example.org'));
  expect(mailboxes.inbox('signe@example.org')).toEqual([
    { ...notice('1', 'signe@example.org'), at: '2026-01-05T09:00:00.000Z' },
    { ...notice('3', 'signe@example.org'), at: '2026-01-05T09:01:00.000Z' },
  ]);
  expect(mailboxes.inbox('nobody@example.org')).toEqual([]);
});

test('R26: a repetition lies there once, and whoever stopped listening hears no more', async () => {
  const { mailboxes } = mailServer();
  const heard: string[] = [];
  const stop = mailboxes.onNotice(({ id }) => heard.push(id));
  await mailboxes.send(notice('1', 'signe@example.org'));
  stop();
  await mailboxes.send(notice('1', 'signe@example.org'));
  expect(heard).toEqual(['1']);
  expect(mailboxes.inbox('signe@example.org')).toHaveLength(1);
});
