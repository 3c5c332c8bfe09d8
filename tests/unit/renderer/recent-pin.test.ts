import { expect, test } from 'vitest';
import type { RecentCase } from '../../../src/renderer/src/features/recent/hooks/use-recent.ts';
import { pinStory } from '../../../src/renderer/src/features/recent/pin-story.ts';

type Pin = NonNullable<RecentCase['pin']>;
const pin = (status: Pin['status'], times: Partial<Pin> = {}): Pin => ({
  status,
  sentAt: '2026-11-22T09:41:00.000Z',
  deliveredAt: null,
  usedAt: null,
  expiredAt: null,
  ...times,
});
const deliveredAt = '2026-11-22T09:42:00.000Z';
const keys = (of: Pin) => pinStory(of).map(([key]) => key.replace('recent.', ''));

test('R40: "delivered 10:42, expired 11:12, not used"', () => {
  const story = pinStory(pin('expired', { deliveredAt, expiredAt: '2026-11-22T10:12:00.000Z' }));
  expect(story).toEqual([
    ['recent.at.delivered', deliveredAt],
    ['recent.at.expired', '2026-11-22T10:12:00.000Z'],
    ['recent.notUsed', null],
  ]);
});

test.each([
  [pin('delivered', { deliveredAt }), ['at.delivered', 'notUsed']],
  [pin('used', { deliveredAt, usedAt: deliveredAt }), ['at.delivered', 'at.used']],
  [pin('revoked', { deliveredAt }), ['at.delivered', 'pin.revoked', 'notUsed']],
  [pin('dead', { deliveredAt }), ['at.delivered', 'pin.dead', 'notUsed']],
  [pin('queued', { sentAt: null }), ['pin.queued']],
  [pin('submitted'), ['at.sent', 'pin.submitted', 'notUsed']],
  [pin('failed'), ['pin.failed']],
  [pin('unknown'), ['pin.unknown']],
])('%j', (one, expected) => {
  expect(keys(one)).toEqual(expected);
});
