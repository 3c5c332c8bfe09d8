import { beforeEach, expect, test, vi } from 'vitest';
import { inBackground, unansweredLive } from '../../../src/renderer/src/app/background.ts';
import type { CallResult } from '../../../src/shared/contract.ts';

let result: CallResult<unknown> | 'throws';
const shown = () => [...(unansweredLive.get()?.value.keys() ?? [])];

beforeEach(() => {
  unansweredLive.clear();
  vi.stubGlobal('window', {
    pinDesk: { call: async () => (result === 'throws' ? Promise.reject(new Error('gone')) : result) },
  });
});

test('a call that fails where no button was pressed is shown until the same call is answered', async () => {
  result = { ok: false, error: { code: 'disk-full' } };
  await inBackground('case.recent', {});
  expect(unansweredLive.get()?.value.get('case.recent')?.error.code).toBe('disk-full');
  result = { ok: true, value: null };
  await inBackground('banner.get', {});
  expect(shown()).toEqual(['case.recent']);
  await inBackground('case.recent', {});
  expect(shown()).toEqual([]);
});

test('a door that is gone is shown as well', async () => {
  result = 'throws';
  await inBackground('status.get', {});
  expect(unansweredLive.get()?.value.get('status.get')?.error.code).toBe('internal');
});

test('asking again gives the value to who asked first', async () => {
  result = { ok: false, error: { code: 'disk-error' } };
  const heard: unknown[] = [];
  await inBackground('banner.get', {}, (value) => heard.push(value));
  expect(heard).toEqual([]);
  result = { ok: true, value: { text: 'x', at: '', by: null } };
  unansweredLive.get()?.value.get('banner.get')?.again();
  await vi.waitFor(() => expect(shown()).toEqual([]));
  expect(heard).toHaveLength(1);
});

test('what another screen says is not said twice', async () => {
  result = { ok: false, error: { code: 'session-locked' } };
  await inBackground('case.current', {});
  expect(shown()).toEqual([]);
});
