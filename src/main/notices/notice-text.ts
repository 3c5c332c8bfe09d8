import { z } from 'zod';
import type { NoticeKind, noticeKinds } from './notice.ts';

const slot = '{when}';
/** Eight digits, however they are set: no PIN, no telephone number, no CPR number can stand in a notice. */
const longNumber = /\d(?:[ .-]?\d){7}/;

const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !longNumber.test(text), 'may hold no number of eight digits or more');
/** R26: what, when, whom to call. Links are left out: a mail that asks for a click is what citizens are warned of. */
const body = line
  .refine((text) => text.split(slot).length === 2, `has to hold ${slot} once`)
  .refine((text) => text.includes('MitID Support'), 'has to say whom to call')
  .refine((text) => !/https?:|@/.test(text), 'may hold no link and no address');
const language = z.strictObject({ subject: line, text: body });
const kind = z.strictObject({ da: language, en: language });

/** `resources/notices/notices.json`. */
export const noticeTexts = z.strictObject({
  issued: kind,
  failed: kind,
  'route-closed': kind,
  blocked: kind,
  'number-changed': kind,
} satisfies Record<(typeof noticeKinds)[number], typeof kind>);
export type NoticeTexts = z.infer<typeof noticeTexts>;

/** Made once: V8 does not see the tens of kilobytes that each one holds, so that those of many notices would pile up. */
const formatOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Copenhagen',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
const formats = { da: formatOf('da-DK'), en: formatOf('en-GB') } as const;

/** In both languages, Danish first: which of them the citizen reads is not on file. */
export function noticeText(texts: NoticeTexts, of: NoticeKind, at: number): { subject: string; text: string } {
  const { da, en } = texts[of];
  const filled = (text: string, in_: keyof typeof formats) => text.replace(slot, formats[in_].format(at));
  return {
    subject: `${da.subject} / ${en.subject}`,
    text: `${filled(da.text, 'da')}\n\n---\n\n${filled(en.text, 'en')}\n`,
  };
}
