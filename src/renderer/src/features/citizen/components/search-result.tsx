import { useTranslation } from 'react-i18next';
import type { SearchHitView } from '../../../../../shared/case-view.ts';
import { useEntries } from '../../../app/keys/use-action.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import styles from './search-results.module.css';

interface Props {
  hit: SearchHitView;
  keyName: string | null;
  /** R2: nothing but the masked number is shown to somebody else's agent. */
  nameless: boolean;
  disabled: boolean;
  onChoose: () => void;
}

export function SearchResult({ hit, keyName, nameless, disabled, onChoose }: Props) {
  const { t } = useTranslation();
  const title = nameless || !hit.name ? hit.maskedCpr : hit.name;
  useEntries(disabled ? [] : [{ id: 'choice', keys: keyName ? [keyName] : [], title: () => title, run: onChoose }]);
  return (
    <li>
      <button
        type="button"
        className={styles.result}
        data-testid="citizen-result"
        data-masked-cpr={hit.maskedCpr}
        aria-keyshortcuts={keyName ?? undefined}
        disabled={disabled}
        onClick={onChoose}
      >
        {keyName && !disabled ? <KeyCap name={keyName} /> : <span className={styles.noKey} />}
        <Mono>{hit.maskedCpr}</Mono>
        <span className={styles.name}>{nameless ? '' : (hit.name ?? t('search.nameHidden'))}</span>
      </button>
    </li>
  );
}
