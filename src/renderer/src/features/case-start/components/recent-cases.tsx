import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { call } from '../../../app/bridge.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { clockTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './recent-cases.module.css';

/** R40: the last cases of this shift, to read, for the caller who rings back. */
export function RecentCases({ closed }: { closed: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [cases, setCases] = useState<Output<'case.recent'>>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each case that was closed
  useEffect(() => {
    void call('case.recent', {}).then((result) => setCases(result.ok ? result.value : []));
  }, [closed]);
  return (
    <aside className={styles.recent} aria-label={t('recent.title')}>
      <h2 className={styles.title}>{t('recent.title')}</h2>
      {cases.length === 0 ? <p className={styles.empty}>{t('recent.empty')}</p> : null}
      <ul>
        {cases.map((one) => (
          <li key={one.reference} className={styles.case}>
            <span className={styles.line}>
              <Mono>{one.reference}</Mono>
              <time dateTime={one.openedAt}>{clockTime(one.openedAt, language)}</time>
            </span>
            {one.maskedCpr ? <Mono>{one.maskedCpr}</Mono> : null}
            <span>{t([`disposition.${one.disposition}`, `caseState.${one.state}`])}</span>
            {one.pin ? <span>{t(`recent.pin.${one.pin.status}`)}</span> : null}
          </li>
        ))}
      </ul>
    </aside>
  );
}
