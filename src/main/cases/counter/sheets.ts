import type { Language } from '../../../shared/case-view.ts';
import type { Sheet } from '../../../shared/take-away.ts';
import type { Refusals } from './refusals.ts';

type Support = Sheet['support'];

const dateIn = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);

const words = {
  da: {
    kicker: 'Borgerservice',
    'p-code': {
      title: 'Din P-kode',
      summary: 'Brug koden, når du skal oprette MitID eller lave en ny pinkode og ikke har et CPR-nummer.',
    },
    'activation-code': { title: 'Din aktiveringskode', summary: 'Brug koden til at aktivere din MitID-app.' },
    code: 'Koden',
    until: (date: string) => `Koden virker til ${date}.`,
    rules: 'Vigtigt',
    tries: 'Den virker én gang, og du kan taste forkert højst tre gange.',
    warning: {
      title: 'Sig aldrig koden til nogen',
      text: 'Hverken MitID Support, din bank eller politiet beder om den.',
    },
    refusal: 'Afslag',
    refused: (date: string) => `Afgørelsen er truffet den ${date}.`,
    case: (reference: string) => `Sagens nummer: ${reference}`,
    reason: 'Begrundelse',
    complain: { title: 'Gem dette papir', text: 'Du skal bruge det, hvis du klager.' },
  },
  en: {
    kicker: 'Citizen Service Centre',
    'p-code': {
      title: 'Your P-code',
      summary: 'Use the code when you create MitID or make a new PIN code and have no CPR number.',
    },
    'activation-code': { title: 'Your activation code', summary: 'Use the code to activate your MitID app.' },
    code: 'The code',
    until: (date: string) => `The code works until ${date}.`,
    rules: 'Important',
    tries: 'It works once, and you can enter it wrongly three times at most.',
    warning: {
      title: 'Never tell the code to anyone',
      text: 'MitID Support, your bank and the police never ask for it.',
    },
    refusal: 'Refusal',
    refused: (date: string) => `The decision was made on ${date}.`,
    case: (reference: string) => `Case number: ${reference}`,
    reason: 'Reason',
    complain: { title: 'Keep this paper', text: 'You need it if you complain.' },
  },
} as const;

/** A code on paper, in two groups; the file's name and everything else on the page hold none of it. @param validTo epoch milliseconds. */
export function codeSheet(
  kind: 'p-code' | 'activation-code',
  code: string,
  validTo: number,
  language: Language,
  support: Support,
): Sheet {
  const say = words[language];
  return {
    language,
    name: kind,
    kicker: say.kicker,
    ...say[kind],
    situation: { heading: say.code, text: `${code.slice(0, 4)} ${code.slice(4)}` },
    requirements: { heading: say.rules, items: [say.until(dateIn(validTo, language)), say.tries] },
    steps: { heading: '', items: [] },
    links: null,
    warning: { ...say.warning },
    support,
    notes: [],
  };
}

/** A refusal with its reason and how to complain. @param of.at epoch milliseconds. */
export function refusalSheet(
  { complaint }: Refusals,
  { text }: Refusals['reasons'][number],
  of: { readonly reference: string; readonly at: number; readonly language: Language; readonly support: Support },
): Sheet {
  const { language, reference, at, support } = of;
  const say = words[language];
  return {
    language,
    name: 'refusal',
    kicker: say.kicker,
    title: say.refusal,
    summary: `${say.refused(dateIn(at, language))} ${say.case(reference)}`,
    situation: { heading: say.reason, text: text[language] },
    requirements: { heading: complaint.title[language], items: complaint.steps.map((step) => step[language]) },
    steps: { heading: '', items: [] },
    links: null,
    warning: { ...say.complain },
    support,
    notes: [complaint.source],
  };
}
