import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { channelsOf, noticeKinds } from '../../../src/main/notices/notice.ts';
import { noticeText, noticeTexts } from '../../../src/main/notices/notice-text.ts';
import { hour } from '../../../src/main/time/durations.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../resources/notices/notices.json', import.meta.url), 'utf8'),
);
const shipped = noticeTexts.parse(file);
const monday = Date.UTC(2026, 10, 23, 9, 5);

describe('R26: the shipped texts', () => {
  test.each(noticeKinds)('R26: %s says what, when and whom to call, in both languages', (kind) => {
    const { subject, text } = noticeText(shipped, kind, monday);
    expect(subject).toContain(' / ');
    // Denmark is an hour ahead of UTC in November.
    expect(text).toMatch(/23\. november 2026.*10[.:]05/);
    expect(text).toMatch(/23 November 2026.*10:05/);
    expect(text.match(/MitID Support/g)).toHaveLength(2);
    expect(`${subject} ${text}`).not.toMatch(/\d(?:[ .-]?\d){7}|https?:|\{|\}/);
  });
});

describe('R26: a text that breaks the rule is not loaded', () => {
  const refusedWith = (text: string) =>
    noticeTexts.safeParse({ ...shipped, issued: { ...shipped.issued, en: { subject: 'A', text } } }).success;
  test.each([
    ['no time', 'Something happened. Call MitID Support.'],
    ['nobody to call', 'On {when} something happened.'],
    ['a number of eight digits', 'On {when}. Call MitID Support, 33 98 00 10.'],
    ['a CPR number', 'On {when}, 010190-1234. Call MitID Support.'],
    ['a link', 'On {when}. Call MitID Support or click https://mitid.example.'],
  ])('%s', (_what, text) => {
    expect(refusedWith(text)).toBe(false);
  });
  test('a sound one is taken', () => {
    expect(refusedWith('On {when} it happened. Call MitID Support.')).toBe(true);
  });
});

describe('R26: channels as they were 120 hours ago', () => {
  const row = (age: number) => ({
    registeredAt: new Date(monday - age).toISOString(),
    email: 'citizen@mail.example',
    digitalPost: true,
  });
  test('a row that old counts, to the millisecond', () => {
    expect(channelsOf(row(120 * hour), monday)).toEqual([
      { channel: 'email', to: 'citizen@mail.example' },
      { channel: 'digital-post', to: null },
    ]);
    expect(channelsOf(row(120 * hour - 1), monday)).toEqual([]);
  });
  test.each([null, 'never'])('a row whose age is %s counts as new', (registeredAt) => {
    expect(channelsOf({ ...row(0), registeredAt }, monday)).toEqual([]);
  });
  test('nothing on file, nobody to tell', () => {
    expect(channelsOf(null, monday)).toEqual([]);
    expect(channelsOf({ ...row(200 * hour), email: null, digitalPost: false }, monday)).toEqual([]);
  });
});
