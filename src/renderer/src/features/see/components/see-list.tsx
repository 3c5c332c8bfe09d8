import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Screen } from '../../../../../shared/guidance.ts';
import palette from '../../palette/components/palette.module.css';
import type { Seen } from '../see-screens.ts';
import styles from './see.module.css';

interface Props {
  id: string;
  seen: readonly Seen[];
  chosen: number;
  language: Language;
  onGo: (seen: Seen) => void;
}

const itemsOf = (screen: Screen, language: Language) => screen.items.map(({ label }) => label[language]).join(' · ');

/** The screens found: what each is called and has on it, and the step that is there. */
export function SeeList({ id, seen, chosen, language, onGo }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one stays in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('see.open')} className={palette.list} tabIndex={-1}>
      {seen.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the field above points at it by aria-activedescendant
        <div
          key={one.screen.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          aria-disabled={one.place === null}
          className={palette.option}
          data-testid="see-result"
          data-screen={one.screen.id}
          data-done={one.place?.done}
          onClick={() => onGo(one)}
        >
          <span className={styles.screen} lang={language}>
            {one.screen.title[language]}
            <span className={styles.items}>{itemsOf(one.screen, language)}</span>
          </span>
          <span className={styles.step}>
            {one.place ? t('see.step', { number: one.place.done + 1 }) : t('see.elsewhere')}
          </span>
        </div>
      ))}
    </div>
  );
}
