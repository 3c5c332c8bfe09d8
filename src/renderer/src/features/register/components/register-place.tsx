import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { useCall } from '../../../app/use-call.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import { Page } from '../../../components/page/page.tsx';
import { count, day } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import styles from './register-place.module.css';

/** Objects put names like `999` before `000`. */
const byType = (counts: Output<'register.stats'>['recordsByType']) =>
  Object.entries(counts).toSorted(([one], [other]) => one.localeCompare(other));

/** What the register holds: counts only, nobody's data. */
export function RegisterPlace() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { run, failure } = useCall('register.stats');
  const [stats, setStats] = useState<Output<'register.stats'> | null>(null);
  useEffect(() => {
    void run({}).then(setStats);
  }, [run]);

  const facts = stats && [
    ['persons', count(stats.persons, language)],
    ['producedOn', day(stats.producedOn, language)],
    ['taskNumber', stats.taskNumber],
    ['rejected', count(stats.rejected, language)],
  ];
  return (
    <Page title={t('place.register')}>
      <Failure failure={failure} />
      {facts ? (
        <dl className={styles.facts} data-testid="register-stats">
          {facts.map(([key, value]) => (
            <div key={key} className={styles.fact}>
              <dt>{t(`register.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {stats ? (
        <table className={styles.table}>
          <caption>{t('register.recordsByType')}</caption>
          <tbody>
            {byType(stats.recordsByType).map(([type, number]) => (
              <tr key={type}>
                <th scope="row">{type}</th>
                <td>{count(number, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Page>
  );
}
