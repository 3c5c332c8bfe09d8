import screensFile from '../../../../../resources/phone/screens.json';
import type { Language } from './i18n.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/** A label in the window's language. */
const wordsOf = (label: { readonly da: string; readonly en: string }, language: Language) => label[language];

/**
 * Titles, texts and labels of `resources/phone/screens.json`, the one source of what a caller's screens say, as texts of this
 * window. A label whose Danish is our translation comes with the English one beside it (`known`).
 */
export function screenTexts(language: Language): Words {
  const screens = screensFile.screens.map(({ id, title, items, ...rest }) => {
    const labels = items.map(({ id: item, label }) => {
      const known = language === 'da' && !label.confirmed && label.en !== label.da;
      return [item, { label: wordsOf(label, language), ...(known ? { known: label.en } : {}) }] as const;
    });
    const body = 'body' in rest && rest.body ? { body: wordsOf(rest.body, language) } : {};
    return [id, { title: wordsOf(title, language), ...body, items: Object.fromEntries(labels) }] as const;
  });
  return { screens: Object.fromEntries(screens) };
}

/** Texts of two sources in one; where both say something, the second counts. */
export function mergeTexts(first: Words, second: Words): Words {
  const merged: Record<string, string | Words> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    merged[key] = typeof before === 'object' && typeof value === 'object' ? mergeTexts(before, value) : value;
  }
  return merged;
}
