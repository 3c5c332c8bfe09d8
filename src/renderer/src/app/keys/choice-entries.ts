import type { Entry } from './registry.ts';

interface Option<V extends string> {
  readonly value: V;
  readonly keyName?: string | undefined;
  /** Key of its text, or the text itself where it is nobody's word but the caller's (an app's name). */
  readonly textKey?: string | undefined;
  readonly text?: string | undefined;
}

/** The options of a choice as things to do: `Which document?: Passport`. */
export function choiceEntries<V extends string>(
  labelKey: string,
  options: readonly Option<V>[],
  onChoose: (value: V) => void,
): readonly Entry[] {
  return options.map(({ value, keyName, textKey, text = '' }) => ({
    id: 'choice',
    keys: keyName ? [keyName] : [],
    title: (t) => `${t(labelKey)} ${textKey ? t(textKey) : text}`,
    run: () => onChoose(value),
  }));
}
