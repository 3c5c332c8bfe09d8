import type { Entry } from './keys/registry.ts';
import { type ActionId, definitionOf } from './keys/table.ts';
import { useEntries } from './keys/use-action.ts';
import type { Place } from './places.ts';

export const placeAction = {
  call: 'call',
  counter: 'counter',
  training: 'training',
  'practice-phone': 'practicePhone',
  supervisor: 'supervisor',
  register: 'register',
  settings: 'settings',
} as const satisfies Record<Place, ActionId>;

/** A key for each place of the role. */
export function usePlaceKeys(places: readonly Place[], go: (place: Place) => void): void {
  useEntries(
    places.map((place): Entry => {
      const id = placeAction[place];
      return { id, keys: definitionOf(id).keys, title: (t) => t(`action.${id}`), run: () => go(place) };
    }),
  );
}
