import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Language } from '../../../../../shared/case-view.ts';
import type { Guide } from '../../../../../shared/guidance.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import styles from './guide-panel.module.css';
import { GuideStep } from './guide-step.tsx';

interface Props {
  guide: NonNullable<CaseView['guide']>;
  /** Null until main has sent them. */
  facts: Guide | null;
  language: Language;
  over: boolean;
  onGo: (done: number) => void;
  /** So many steps on, or back. */
  onMove: (by: number) => void;
}

/** Enter goes to the next step; a click on a step says that it is done, or not after all; arrows lead to each of them. */
export function GuideSteps({ guide, facts, language, over, onGo, onMove }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { way, start, done, steps, stuck } = guide;

  // The same function all along: a step is drawn again only where it changes.
  const newest = useRef({ done, onGo });
  useLayoutEffect(() => {
    newest.current = { done, onGo };
  });
  const press = useCallback((index: number) => {
    const { done: before, onGo: go } = newest.current;
    go(index < before ? index : index + 1);
  }, []);
  const isStuck = stuck.includes(steps[done]?.id ?? '');

  useAction('guideBack', () => onMove(-1), done > 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes along with the present step
  useEffect(() => {
    if (over) return;
    next.current?.focus({ preventScroll: true });
    next.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [way, start, done, isStuck, over]);

  const move = (event: KeyboardEvent) => {
    // Held down, Enter is one step, not all of them.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (way === 0) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const here = all.findIndex((step) => step.parentElement?.contains(document.activeElement));
    all[here + way]?.focus();
  };

  return (
    <ol ref={list} className={styles.steps} onKeyDown={move} data-arrows>
      {steps.map((step, index) => (
        <GuideStep
          key={step.id}
          id={step.id}
          number={index + 1}
          text={step.text[language]}
          help={
            index === done && stuck.includes(step.id)
              ? (facts?.steps.find(({ id }) => id === step.id)?.help?.[language] ?? null)
              : null
          }
          stuck={stuck.includes(step.id)}
          language={language}
          state={index < done ? 'done' : index === done ? 'now' : 'next'}
          onPress={press}
        >
          {index === done && !over ? (
            <ActionButton kind="main" testId="guide-next" keyName="Enter" buttonRef={next} onPress={() => onMove(1)}>
              {t('guide.next')}
            </ActionButton>
          ) : null}
        </GuideStep>
      ))}
    </ol>
  );
}
