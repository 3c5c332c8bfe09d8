import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { KeyCap } from '../../../components/key-cap/key-cap.tsx';
import type { Command } from '../commands.ts';
import styles from './palette.module.css';

interface Props {
  id: string;
  commands: readonly Command[];
  chosen: number;
  language: Language;
  onRun: (command: Command) => void;
}

export function PaletteList({ id, commands, chosen, language, onRun }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one stays in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('action.palette')} className={styles.list} tabIndex={-1}>
      {commands.map((command, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field above points at it by aria-activedescendant
        <div
          key={command.texts.join()}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.option}
          data-testid="palette-option"
          data-action={command.entry.id}
          onClick={() => onRun(command)}
        >
          <span>{command.texts[language === 'da' ? 0 : 1]}</span>
          {command.entry.keys[0] ? <KeyCap name={command.entry.keys[0]} /> : null}
        </div>
      ))}
    </div>
  );
}
