import type { Kind } from './kind.ts';

/** Parish, municipality or country where the birth was registered. */
export const birthRegistration: Kind = {
  id: 'birth-registration',
  type: 'place',
  changes: false,
  candidates({ birthRegistration: place }) {
    if (place === null || place.name === null || place.kind === 'other') return [];
    const coded = place.kind === 'parish' ? {} : { code: place.authorityCode };
    return [
      {
        identity: null,
        ordinal: 0,
        accepted: [{ text: place.name, ...coded }],
        household: false,
        reveals: ['birth-place'],
        relies: ['birth-place'],
        group: 'birth-place',
      },
    ];
  },
};
