import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Overlay } from '../../../components/overlay/overlay.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type Command, commandsNow } from '../commands.ts';
import { find } from '../find.ts';
import styles from './palette.module.css';
import { PaletteList } from './palette-list.tsx';

/** Whatever can be done now, found by its name in either language. Enter does it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = find(commandsNow(), text, ({ texts }) => texts);
  const chosen = Math.min(at, found.length - 1);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // The focus goes back first, and what is done then may take it elsewhere.
    setTimeout(() => command.entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter' && !event.repeat) run(found[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <Overlay label={t('action.palette')} testId="palette" onClose={onClose} place="top">
      <input
        className={styles.input}
        data-testid="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noAutofocus: it was opened to type in
        autoFocus
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <PaletteList id={listId} commands={found} chosen={chosen} language={language} onRun={run} />
      {found.length === 0 ? <p className={styles.none}>{t('palette.none')}</p> : null}
    </Overlay>
  );
}
