import type { CallerLanguage, Guidance, LocalText, Screen, Way } from '../../shared/guidance.ts';
import type { Sheet } from '../../shared/take-away.ts';

type Label = Screen['items'][number]['label'];

export interface SheetChoice {
  readonly way: Way;
  readonly start: string;
  readonly language: CallerLanguage;
}

export type SheetOutcome =
  | { readonly ok: true; readonly sheet: Sheet }
  /** No such start, or a text that does not exist in this language: none is made up. */
  | { readonly ok: false; readonly problem: 'no-start' | 'no-text' };

class NoText extends Error {}

const dateWords: Readonly<Record<CallerLanguage, (date: Date) => string>> = {
  da: (date) => new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' }).format(date),
  en: (date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date),
  // Neither Node nor Chromium has names of months in Kalaallisut.
  kl: (date) => date.toISOString().slice(0, 10),
};

/** Puts the English name behind a Danish one that is our own translation, where the text does not have it yet. */
export function withEnglishName(text: string, label: Label): string {
  const quoted = `“${label.da}”`;
  const named = `${quoted} (${label.en})`;
  if (label.confirmed || label.da === label.en || text.includes(named)) return text;
  return text.replace(quoted, () => named);
}

/** Lays out the sheet of one way and start, from guidance alone. */
export function sheetOf(guidance: Guidance, { way, start, language }: SheetChoice): SheetOutcome {
  const guide = guidance.ways.find((one) => one.way === way);
  const begun = guide?.starts.find((one) => one.id === start);
  if (!guide || !begun) return { ok: false, problem: 'no-start' };
  const { takeAway, service, screens } = guidance;

  const say = (text: LocalText): string => {
    const words = text[language];
    if (words === undefined) throw new NoText();
    return words;
  };
  const steps = begun.steps.flatMap((id) => guide.steps.find((step) => step.id === id) ?? []);
  const labels = steps.map((step) =>
    screens.screens.find((one) => one.id === step.screen)?.items.find((item) => item.id === step.item),
  );
  const unconfirmed = labels.some((item) => item && !item.label.confirmed);

  try {
    const origin = say(takeAway.origin)
      .replace('{source}', () => say(takeAway.sources[way]))
      .replace('{date}', dateWords[language](new Date(guide.read)));
    return {
      ok: true,
      sheet: {
        language,
        name: `${say(takeAway.fileName)}-${way}-${start}`,
        kicker: say(takeAway.kicker),
        title: say(guide.title),
        summary: say(takeAway.summaries[way]),
        situation: guide.starts.length > 1 ? { heading: say(takeAway.situation), text: say(begun.label) } : null,
        requirements: {
          heading: say(takeAway.requirements),
          items: guide.requirements.map(({ text }) => say(text)),
        },
        steps: {
          heading: say(takeAway.steps),
          items: steps.map((step, index) => {
            const label = labels[index]?.label;
            return language === 'da' && label ? withEnglishName(say(step.text), label) : say(step.text);
          }),
        },
        links:
          guide.links.length > 0
            ? { heading: say(takeAway.more), items: guide.links.map(({ label, url }) => ({ label: say(label), url })) }
            : null,
        warning: { title: say(takeAway.warning.title), text: say(takeAway.warning.text) },
        support: {
          heading: say(takeAway.support.title),
          text: say(takeAway.support.text),
          phone: service.support.shown,
        },
        notes: unconfirmed ? [say(takeAway.labels), origin] : [origin],
      },
    };
  } catch (error) {
    if (error instanceof NoText) return { ok: false, problem: 'no-text' };
    throw error;
  }
}
