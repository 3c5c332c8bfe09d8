import type { RecentCase } from './hooks/use-recent.ts';

type Pin = NonNullable<RecentCase['pin']>;
type Part = readonly [key: string, at: string | null];

const ended = new Set<Pin['status']>(['expired', 'revoked', 'dead']);

/** "Delivered 10:42, expired 11:12, not used": keys of the parts, with when each of them was. */
export function pinStory(pin: Pin): readonly Part[] {
  const parts: Part[] = [];
  if (pin.deliveredAt) parts.push(['recent.at.delivered', pin.deliveredAt]);
  else if (pin.sentAt && (pin.status === 'submitted' || ended.has(pin.status)))
    parts.push(['recent.at.sent', pin.sentAt]);
  if (pin.usedAt) return [...parts, ['recent.at.used', pin.usedAt]];
  if (pin.status === 'expired' && pin.expiredAt) parts.push(['recent.at.expired', pin.expiredAt]);
  else if (pin.status !== 'delivered' || !pin.deliveredAt) parts.push([`recent.pin.${pin.status}`, null]);
  return parts.length > 1 || pin.deliveredAt ? [...parts, ['recent.notUsed', null]] : parts;
}
