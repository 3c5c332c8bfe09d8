import { z } from 'zod';
import { gates, type verdictReasons } from './case-view.ts';
import { holdsNumber, line } from './text.ts';

/** Today's queue at the counter as the window may know it: who waits, where they are, and why they came; in words of lists. */

/** `expected`: booked and not here yet. `cancelled`: taken back in the calendar that it came from. */
export const entryStates = ['expected', 'arrived', 'called', 'at-desk', 'done', 'no-show', 'cancelled'] as const;
export type EntryState = (typeof entryStates)[number];

/** Why somebody comes, with the minutes that such a visit takes as a rule. */
export const visitMinutes = {
  'new-pin': 15,
  'app-locked': 15,
  'new-number': 20,
  'activation-code': 20,
  'p-code': 15,
  blocked: 20,
  other: 15,
} as const;
export type VisitReason = keyof typeof visitMinutes;
export const visitReasons = Object.keys(visitMinutes) as [VisitReason, ...VisitReason[]];

/** Why a phone case was referred, in the words that the phone has for it. */
const told = [
  'locked',
  'open-elsewhere',
  'blocked',
  'no-mitid',
  'guardianship',
  'under-age',
  'number-too-new',
  'no-phone',
  'not-mobile',
  'too-little-data',
  'register-too-old',
  'not-verified',
  'timed-out',
  'document',
  'declined',
  'not-the-citizen',
  'attempts',
  'second-person',
] as const satisfies readonly (typeof verdictReasons)[number][];

/**
 * … and two that stand for what says more of the citizen, or of a suspicion (R36), than the counter has to know before the
 * citizen is identified there.
 */
export const referralReasons = [...told, 'record', 'not-by-phone'] as const;
export type ReferralReason = (typeof referralReasons)[number];
const referralReason = z.enum(referralReasons);

const ofTheRecord: readonly string[] = ['dead', 'disappeared', 'annulled'];
const ofTwoPeople: readonly string[] = ['protected', 'credit-warning'];

/** What the counter is told of the reason that the phone case ended with; null where it was closed without a verdict. */
export function referralReasonOf(reason: (typeof verdictReasons)[number] | null): ReferralReason {
  if (reason !== null && ofTheRecord.includes(reason)) return 'record';
  if (reason !== null && ofTwoPeople.includes(reason)) return 'second-person';
  return told.find((one) => one === reason) ?? 'not-by-phone';
}

/** Reasons whose words are those of the gate. */
export const isGateReason = (reason: ReferralReason): boolean => gates.some((gate) => gate === reason);

const referral = z.object({
  /** `K-7QF3`. */
  reference: z.string(),
  reason: referralReason,
  /** Null where the caller was not the citizen (R2). */
  maskedCpr: z.string().nullable(),
});

const entryView = z.object({
  id: z.string(),
  /** From the moment of arrival on: `A14` without an appointment, `B3` with one. */
  ticket: z.string().nullable(),
  state: z.enum(entryStates),
  origin: z.enum(['appointment', 'walk-in']),
  reason: z.enum(visitReasons),
  /** Expected length. */
  minutes: z.number().int(),
  /** ISO; null for a walk-in, and for an appointment that has the day and no time. */
  bookedAt: z.string().nullable(),
  /** ISO; each null where it has not happened. */
  arrivedAt: z.string().nullable(),
  calledAt: z.string().nullable(),
  seatedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Null for a supervisor, who reads only. */
  name: z.string().nullable(),
  /** Workstation that called, or where the citizen is. */
  desk: z.string().nullable(),
  /** Called by, or at the desk of, whoever asks. */
  mine: z.boolean(),
  referral: referral.nullable(),
});
export type EntryView = z.infer<typeof entryView>;

export const queueView = z.object({
  /** Danish date, ISO. */
  date: z.string(),
  /** Main's clock, epoch milliseconds: waiting times count from here. */
  now: z.number(),
  /** Sequence of the newest event: an older view never covers a newer one. */
  seq: z.number().int(),
  entries: z.array(entryView),
});
export type QueueView = z.infer<typeof queueView>;

/** Why a line of a file was not taken, or (`reason-unknown`) not taken as it stands. */
export const importProblems = [
  'cells',
  'date',
  'time',
  'minutes',
  'name',
  'name-number',
  'reason-unknown',
  'duplicate',
  'unreadable',
  'unfinished',
  'zone',
  'too-often',
  'quote',
] as const;
export type ImportProblem = (typeof importProblems)[number];

const importLine = z.object({ line: z.number().int(), problem: z.enum(importProblems) });
export type ImportLine = z.infer<typeof importLine>;

export const importReport = z.object({
  format: z.enum(['csv', 'calendar']),
  added: z.number().int(),
  /** Moved or renamed while they were expected. */
  changed: z.number().int(),
  cancelled: z.number().int(),
  /** Known already. */
  unchanged: z.number().int(),
  /** Appointments of other days are left where they are. */
  otherDays: z.number().int(),
  /** The first 50. */
  problems: z.array(importLine),
  problemCount: z.number().int(),
});
export type ImportReport = z.infer<typeof importReport>;

/** A name as staff writes it: one line, no number in it. */
export const visitorName = line(80, true).check((context) => {
  if (holdsNumber(context.value)) context.issues.push({ code: 'custom', message: 'name-number', input: context.value });
});

/** `9:30`, `09.30`; empty for none. */
const clockTime = z.string().check((context) => {
  if (context.value.trim() !== '' && !/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(context.value.trim()))
    context.issues.push({ code: 'custom', message: 'visit-time', input: context.value });
});

const visitLength = z.number().int().min(5).max(240);

const entry = z.object({ entry: z.string().max(64) });
export const queueInputs = {
  entry,
  add: z.object({
    reason: z.enum(visitReasons),
    name: visitorName,
    /** With a time it is an appointment that is expected, else a walk-in who is here. */
    time: clockTime,
    minutes: visitLength.optional(),
    /** Of the phone case that sent them; empty for none. */
    reference: line(20, true),
  }),
  refer: z.object({ entry: z.string().max(64), reference: line(20) }),
} as const;
export type AddInput = z.output<typeof queueInputs.add>;
