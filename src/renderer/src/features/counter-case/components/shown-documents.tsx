import { useTranslation } from 'react-i18next';
import type { CounterView } from '../../../../../shared/counter-view.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { StateChip } from '../../../components/state-chip/state-chip.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { resultLooks } from '../../document-reading/result-looks.ts';
import { useDocumentTable } from '../use-document-table.ts';
import styles from './shown-documents.module.css';

/** The documents on the desk, each with how it stands to the register; never a value of either. */
export function ShownDocuments({ counter }: { counter: CounterView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kinds = useDocumentTable();
  if (counter.documents.length === 0) return null;
  return (
    <ul className={styles.list}>
      {counter.documents.map(({ type, last2, accepted, comparison }) => (
        <li key={type} data-testid="counter-document" data-type={type} data-accepted={accepted}>
          <strong>{kinds.find((kind) => kind.type === type)?.name[language] ?? type}</strong>{' '}
          {last2 === '' ? null : <Mono>{`•• ${last2}`}</Mono>}
          <div className={styles.chips}>
            {comparison.map(({ field, result }) => {
              const { tone, icon: Icon } = resultLooks[result];
              return (
                <StateChip
                  key={field}
                  testId="counter-result"
                  state={result}
                  tone={tone}
                  icon={<Icon size={16} stroke={1.5} aria-hidden />}
                >
                  {`${t(`zone.field.${field}`)}: ${t(`zone.result.${result}`)}`}
                </StateChip>
              );
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}
