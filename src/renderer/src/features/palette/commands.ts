import i18next from 'i18next';
import { type Entry, possible } from '../../app/keys/registry.ts';

export interface Command {
  readonly entry: Entry;
  /** Danish and English. */
  readonly texts: readonly [string, string];
}

const left = new Set<Entry['id']>(['palette', 'back']);

/** All that can be done now but opening the palette itself; choices first, because they are what the step asks for. */
export function commandsNow(): readonly Command[] {
  const [da, en] = [i18next.getFixedT('da', 'ui'), i18next.getFixedT('en', 'ui')];
  return possible()
    .filter(({ id }) => !left.has(id))
    .toSorted((one, other) => Number(other.id === 'choice') - Number(one.id === 'choice'))
    .map((entry) => ({ entry, texts: [entry.title(da), entry.title(en)] }));
}
