import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { bannerCalls } from '../../../src/main/calls/banner-calls.ts';
import { createKeyring } from '../../../src/main/storage/keyring.ts';
import { type BannerView, contract } from '../../../src/shared/contract.ts';
import { openTestLedger } from '../../fixtures/test-ledger.ts';

function desk() {
  const ledger = openTestLedger({ keyring: createKeyring(randomBytes(32)) });
  onTestFinished(() => ledger.close());
  const told: unknown[] = [];
  const calls = bannerCalls({
    ledger,
    sessions: { current: { user: 'supervisor' } } as never,
    options: { clock: { now: () => 0 }, notify: (name: string, value: unknown) => told.push([name, value]) } as never,
  });
  return { ledger, told, calls };
}
const set = contract['banner.set'].input;

test('what a supervisor sets is told to the window, on record, and stays until it is cleared', async () => {
  const { calls, told, ledger } = desk();
  expect(await calls['banner.get']({})).toEqual({ ok: true, value: null });
  const banner: BannerView = { text: 'Sms er langsom', at: new Date(0).toISOString(), by: 'supervisor' };
  expect(await calls['banner.set']({ text: ' Sms er langsom ' })).toEqual({ ok: true, value: banner });
  expect(await calls['banner.get']({})).toEqual({ ok: true, value: banner });
  expect(await calls['banner.set']({ text: null })).toEqual({ ok: true, value: null });
  await calls['banner.set']({ text: null });
  expect((await ledger.stream('banner')).map(({ type }) => type)).toEqual(['banner.set', 'banner.cleared']);
  expect(told).toEqual([
    ['banner', banner],
    ['banner', null],
    ['banner', null],
  ]);
});

test.each(['', '<b>', 'a\nb', 'x'.repeat(141)])('a banner is one line of text: %j is none', (text) => {
  expect(set.safeParse({ text }).success).toBe(false);
});
