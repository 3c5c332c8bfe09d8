import {
  type Icon,
  IconId,
  IconInfoCircle,
  IconLifebuoy,
  IconMessage2Code,
  IconPasswordMobilePhone,
  IconSettings,
} from '@tabler/icons-react';
import type { ItemId } from '../machine/screens.ts';

export const itemIcons: Readonly<Partial<Record<ItemId, Icon>>> = {
  'app-settings': IconSettings,
  about: IconInfoCircle,
  'pin-code': IconPasswordMobilePhone,
  'forgot-your-pin-code': IconLifebuoy,
  'temporary-pin-code': IconMessage2Code,
  'use-passport-id-card': IconId,
};
