import { useTranslation } from 'react-i18next';
import type { Compared, PrintedZone } from '../../../../../shared/documents.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { StateChip } from '../../../components/state-chip/state-chip.tsx';
import { day } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { resultLooks } from '../result-looks.ts';
import styles from './zone.module.css';

interface Props {
  zone: PrintedZone;
  comparison: readonly Compared[];
}

/** What is printed, field by field, and how it stands to the register: a word with icon and colour, never a value of it. */
export function ComparisonTable({ zone, comparison }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = (value: string | null) =>
    value === null ? t('zone.none') : value.length === 10 ? day(value, language) : value;
  const printed: Partial<Record<Compared['field'], string>> = {
    name: [zone.given, zone.surname].filter((part) => part !== '').join(' '),
    birthDate: date(zone.birthDate),
    number: zone.number,
    issuer: zone.issuer,
    expiry: date(zone.expires),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a small window and must be reachable by keyboard
    <section className={styles.scroller} aria-label={t('zone.table')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('zone.column.field')}</th>
            <th scope="col">{t('zone.column.document')}</th>
            <th scope="col">{t('zone.column.register')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.map(({ field, result, note }) => {
            const { tone, icon: Icon } = resultLooks[result];
            const value = printed[field] ?? '';
            return (
              <tr key={field} data-testid="zone-row" data-field={field} data-result={result}>
                <th scope="row">{t(`zone.field.${field}`)}</th>
                <td>{field === 'number' ? <Mono>{value}</Mono> : value}</td>
                <td>
                  <StateChip
                    testId="zone-result"
                    state={result}
                    tone={tone}
                    icon={<Icon size={16} stroke={1.5} aria-hidden />}
                  >
                    {t(`zone.result.${result}`)}
                  </StateChip>
                  {note ? <p className={styles.note}>{t(`zone.note.${note}`)}</p> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
