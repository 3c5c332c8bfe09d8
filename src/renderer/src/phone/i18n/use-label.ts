import { useTranslation } from 'react-i18next';
import type { ItemId, ScreenId } from '../machine/ids.ts';

export interface ItemLabel {
  readonly label: string;
  /** The English name of a label whose Danish is our translation; null where they agree or it is known. */
  readonly known: string | null;
}

/** What things to tap are called on a screen: by the caller's screens, or, where it is none of theirs, by this window. */
export function useLabel(screen: ScreenId): (item: ItemId | 'next') => ItemLabel {
  const { t, i18n } = useTranslation();
  return (item) => {
    const known = `screens.${screen}.items.${item}.known`;
    return {
      label: t([`items.${item}.label`, `screens.${screen}.items.${item}.label`]),
      known: i18n.exists(known) ? t(known) : null,
    };
  };
}
