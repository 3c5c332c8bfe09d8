import i18next from 'i18next';
import { type Entry, possible } from '../../app/keys/registry.ts';

export interface Command {
  readonly entry: Entry;
  /** Danish and English. */
  readonly texts: readonly [string, string];
}

const left = new Set<Entry['id']>(['palette', 'back']);

const place = ({ id, aside }: Entry): number => (aside ? 2 : id === 'choice' ? 0 : 1);

/** All that can be done now but opening the palette itself; the step's choices first, then what can be done, then what stands beside it. */
export function commandsNow(): readonly Command[] {
  const [da, en] = [i18next.getFixedT('da', 'ui'), i18next.getFixedT('en', 'ui')];
  return possible()
    .filter(({ id }) => !left.has(id))
    .toSorted((one, other) => place(one) - place(other))
    .map((entry) => ({ entry, texts: [entry.title(da), entry.title(en)] }));
}
