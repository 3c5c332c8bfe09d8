import { IconClockHour4, IconClockOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallerLanguage, OpeningHours } from '../../../../../shared/guidance.ts';
import { openingAt, openSpans } from '../../../../../shared/opening-hours.ts';
import { useLive } from '../../../app/live.ts';
import { statusLive } from '../../../app/stores.ts';
import { StateChip } from '../../../components/state-chip/state-chip.tsx';
import { localOf } from '../../../i18n/local.ts';
import { dayIn, timeIn } from '../../../i18n/zone-time.ts';
import styles from './facts.module.css';

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Days ahead. */
const week = 7;

/** When support can be reached, by the clocks where the caller is. Arrows go through the places. */
export function Hours({ hours, language }: { hours: OpeningHours; language: CallerLanguage }) {
  const { t } = useTranslation();
  const status = useLive(statusLive);
  const [zone, setZone] = useState(hours.timeZone);
  const now = status ? status.value.now + (performance.now() - status.at) : 0;
  const isOpen = openingAt(hours, now).open;
  return (
    <div className={styles.hours}>
      <label className={styles.zone}>
        <span>{t('facts.zone')}</span>
        <select data-testid="facts-zone" value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
          {hours.callerZones.map((one) => (
            <option key={one.zone} value={one.zone}>
              {localOf(one.name, t)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.now}>
        {t('facts.now', { time: timeIn(now, zone, language) })}{' '}
        <StateChip
          testId="facts-open"
          state={isOpen ? 'open' : 'closed'}
          tone={isOpen ? 'good' : 'plain'}
          icon={isOpen ? <IconClockHour4 {...icon} /> : <IconClockOff {...icon} />}
        >
          {t(isOpen ? 'facts.isOpen' : 'facts.isClosed')}
        </StateChip>
      </p>
      <table className={styles.week} data-testid="facts-week">
        <tbody lang={language}>
          {openSpans(hours, now, week).map(({ from, to, holiday }) => (
            <tr key={from}>
              <th scope="row">{dayIn(from, zone, language)}</th>
              <td>
                {timeIn(from, zone, language)}–{timeIn(to, zone, language)}
              </td>
              <td className={styles.quiet}>{holiday ? localOf(holiday.name, t) : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hours.confirmed ? null : <p className={styles.quiet}>{t('facts.unconfirmed')}</p>}
    </div>
  );
}
