import type { Language, TimelineEntry } from '../../shared/case-view.ts';
import { type CallerLanguage, textLanguages, type Way } from '../../shared/guidance.ts';
import type { CaseEvent } from './events.ts';

/** Where the caller is in the guide of a way. */
interface Place {
  readonly start: string;
  readonly done: number;
}

/** The part of a case that is about the caller's way to a new PIN, the guide along it, and the languages. */
export interface Guiding {
  /** To triage's questions, by question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Chosen by the agent. */
  readonly way: Way | null;
  /** It was closed when it was chosen. */
  readonly override: boolean;
  /** Whose guide is on screen; that of way 4 once its PIN was issued. */
  readonly guideWay: Way;
  readonly places: Readonly<Partial<Record<Way, Place>>>;
  /** Steps at which the caller was stuck. */
  readonly stuck: readonly { readonly way: Way; readonly step: string }[];
  /** The citizen set a new PIN by this way while the case was open. */
  readonly pinSet: Way | null;
  readonly callerLanguage: CallerLanguage;
  /** In which the caller is read to: theirs, or where it has no texts, the last chosen one that has. */
  readonly textLanguage: Language;
  readonly smsLanguage: Language;
  /** The agent chose the language of the message by itself: it follows the caller's no longer. */
  readonly smsChosen: boolean;
}

export const unguided: Guiding = {
  answers: {},
  way: null,
  override: false,
  guideWay: 4,
  places: {},
  stuck: [],
  pinSet: null,
  callerLanguage: 'da',
  textLanguage: 'da',
  smsLanguage: 'da',
  smsChosen: false,
};

const hasTexts = (language: CallerLanguage): language is Language =>
  textLanguages.some((available) => available === language);

function spoken(before: Guiding, caller: CallerLanguage): Guiding {
  const textLanguage = hasTexts(caller) ? caller : before.textLanguage;
  return {
    ...before,
    callerLanguage: caller,
    textLanguage,
    smsLanguage: before.smsChosen ? before.smsLanguage : textLanguage,
  };
}

/** What an event changes of it; other events leave it as it is. */
export function guided(before: Guiding, event: CaseEvent): Guiding {
  switch (event.type) {
    case 'case.triage':
      return { ...before, answers: event.payload.answers };
    case 'case.way': {
      const { way, override, answers } = event.payload;
      return { ...before, way, override, answers, guideWay: way };
    }
    case 'case.guide': {
      const { way, start, done } = event.payload;
      return { ...before, guideWay: way, places: { ...before.places, [way]: { start, done } } };
    }
    case 'case.stuck': {
      const { way, step, stuck } = event.payload;
      const others = before.stuck.filter((mark) => mark.way !== way || mark.step !== step);
      return { ...before, stuck: stuck ? [...others, { way, step }] : others };
    }
    case 'case.language': {
      const { language, caller, sms } = event.payload;
      // Events of the first release set both by one value.
      const chosen = caller ?? language;
      const after = chosen ? spoken(before, chosen) : before;
      return sms ? { ...after, smsLanguage: sms, smsChosen: true } : after;
    }
    case 'citizen.pin-set':
      return { ...before, pinSet: event.payload.way };
    case 'pin.issued':
      return { ...before, guideWay: 4 };
    default:
      return before;
  }
}

/** The timeline with what such an event adds to it. A mark that is taken back leaves it again. */
export function guidingNotes(timeline: readonly TimelineEntry[], event: CaseEvent): readonly TimelineEntry[] {
  const at = new Date(event.at).toISOString();
  switch (event.type) {
    case 'case.way': {
      const { way, override } = event.payload;
      return [...timeline, { at, kind: 'way', detail: { way, override: override ? 'yes' : 'no' } }];
    }
    case 'case.stuck': {
      const { way, step, stuck } = event.payload;
      const others = timeline.filter(
        ({ kind, detail }) => kind !== 'stuck' || detail?.['way'] !== way || detail['step'] !== step,
      );
      return stuck ? [...others, { at, kind: 'stuck', detail: { way, step } }] : others;
    }
    case 'citizen.pin-set':
      return [...timeline, { at, kind: 'pin-set', detail: { way: event.payload.way } }];
    default:
      return timeline;
  }
}
