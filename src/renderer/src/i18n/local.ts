import type { TFunction } from 'i18next';
import type { LocalText } from '../../../shared/guidance.ts';

/** A text of `resources/` in the language that `t` speaks: the palette asks for both. */
export const localOf = (text: LocalText, t: TFunction): string => (t('languageCode') === 'en' ? text.en : text.da);
