import { expect, test } from 'vitest';
import { createSmsSimulator } from '../../../src/main/sms/simulator.ts';
import type { Receipt } from '../../../src/main/sms/sms.ts';
import { freshWorld } from '../practice/fresh-world.ts';
import { manualClock } from './manual-clock.ts';

const to = '+4520304050';
const message = (id: string) => ({ id, to, text: `text ${id}`, validity: 1800 });

function gateway() {
  const { world } = freshWorld();
  const clock = manualClock();
  const receipts: Receipt[] = [];
  const sms = createSmsSimulator({ world, clock });
  sms.onReceipt((receipt) => receipts.push(receipt));
  return { world, clock, sms, receipts };
}

test('by default a message is accepted at once and delivered within two seconds', async () => {
  const { sms, clock, receipts } = gateway();
  expect(await sms.send(message('1'))).toBe('accepted');
  expect(sms.inbox(to)).toEqual([]);
  clock.advance(2000);
  expect(receipts).toEqual([{ messageId: '1', outcome: 'delivered' }]);
  expect(sms.inbox(to).map(({ text }) => text)).toEqual(['text 1']);
  expect(sms.messages()).toEqual([{ to, text: 'text 1', state: 'delivered', at: '2026-01-05T09:00:00.400Z' }]);
});

test('the practice phone hears of a message when it arrives', async () => {
  const { sms, clock } = gateway();
  const heard: string[] = [];
  const stop = sms.onMessage(({ id }) => heard.push(id));
  await sms.send(message('1'));
  clock.advance(400);
  stop();
  await sms.send(message('2'));
  clock.advance(400);
  expect(heard).toEqual(['1']);
});

test('fail: the gateway answers failed, and no handset gets anything', async () => {
  const { sms, clock, receipts } = gateway();
  sms.script(['fail']);
  expect(await sms.send(message('1'))).toBe('failed');
  clock.advance(3_600_000);
  expect([sms.messages(), sms.inbox(to), receipts]).toEqual([[], [], []]);
});

test('accept-then-silent: submitted, without a receipt ever', async () => {
  const { sms, clock, receipts } = gateway();
  sms.script(['accept-then-silent']);
  expect(await sms.send(message('1'))).toBe('accepted');
  clock.advance(3_600_000);
  expect(sms.messages()).toMatchObject([{ state: 'submitted' }]);
  expect([sms.inbox(to), receipts]).toEqual([[], []]);
});

test('never: the answer is unknown after ten seconds of the clock', async () => {
  const { sms, clock } = gateway();
  sms.script(['never']);
  const sent = sms.send(message('1'));
  clock.advance(9_999);
  expect(await Promise.race([sent, Promise.resolve('still waiting')])).toBe('still waiting');
  clock.advance(1);
  expect(await sent).toBe('unknown');
});

test('a script is used up message by message, then messages are delivered again', async () => {
  const { sms } = gateway();
  sms.script(['fail', 'accept-then-silent']);
  const outcomes = [await sms.send(message('1')), await sms.send(message('2')), await sms.send(message('3'))];
  expect(outcomes).toEqual(['failed', 'accepted', 'accepted']);
});

test('R25: the same message id is never sent twice, not even by another process', async () => {
  const { sms, world, clock } = gateway();
  expect(await sms.send(message('1'))).toBe('accepted');
  expect(await sms.send(message('1'))).toBe('accepted');
  clock.advance(400);
  expect(await createSmsSimulator({ world, clock }).send(message('1'))).toBe('accepted');
  clock.advance(400);
  expect(sms.inbox(to)).toHaveLength(1);
});
