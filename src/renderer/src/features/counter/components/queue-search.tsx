import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../app/keys/use-action.ts';
import { TextField } from '../../../components/text-field/text-field.tsx';
import styles from './queue.module.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Enter: on to the list. */
  onDone: () => void;
}

/** Narrows the list; looks nothing up outside it. */
export function QueueSearch({ value, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useAction('queueSearch', () => input.current?.focus());
  return (
    <search className={styles.search}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
      >
        <TextField id="queue-search" label={t('queue.search')} value={value} onChange={onChange} inputRef={input} />
      </form>
    </search>
  );
}
