import { Tooltip } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconDatabase,
  IconDeviceMobile,
  IconHeadset,
  IconSchool,
  IconSettings,
  IconShieldSearch,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ariaOf, capOf } from '../keys/chord.ts';
import { keyOf } from '../keys/table.ts';
import type { Place } from '../places.ts';
import { placeAction } from '../use-place-keys.ts';
import styles from './rail.module.css';

const icons = {
  call: IconHeadset,
  counter: IconBuildingCommunity,
  training: IconSchool,
  'practice-phone': IconDeviceMobile,
  supervisor: IconShieldSearch,
  register: IconDatabase,
  settings: IconSettings,
} satisfies Record<Place, unknown>;

interface Props {
  places: readonly Place[];
  place: Place;
  onGo: (place: Place) => void;
}

/** Where one can go. The practice phone opens a window of its own. */
export function Rail({ places, place, onGo }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t('frame.places')}>
      {places.map((one) => {
        const Icon = icons[one];
        return (
          <Tooltip
            key={one}
            label={`${t(`place.${one}`)} (${capOf(keyOf(placeAction[one]))})`}
            position="right"
            openDelay={300}
            // Its page's heading says where one is, and would be covered.
            disabled={one === place}
            withinPortal={false}
            events={{ hover: true, focus: true, touch: false }}
          >
            <button
              type="button"
              className={styles.item}
              data-place={one}
              data-testid={`nav-${one}`}
              aria-label={t(`place.${one}`)}
              aria-keyshortcuts={ariaOf(keyOf(placeAction[one]))}
              aria-current={one === place ? 'page' : undefined}
              onClick={() => onGo(one)}
            >
              <Icon size={22} stroke={1.5} aria-hidden />
            </button>
          </Tooltip>
        );
      })}
    </nav>
  );
}
