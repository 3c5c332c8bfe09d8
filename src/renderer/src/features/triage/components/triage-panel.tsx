import { IconChevronDown, IconChevronUp, IconPlayerSkipForward, IconRoute } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Guidance, Way } from '../../../../../shared/guidance.ts';
import type { WayAdvice } from '../../../../../shared/triage.ts';
import { type ChoiceId, keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import type { Answers } from '../answers.ts';
import styles from './triage-panel.module.css';
import { TriageQuestion } from './triage-question.tsx';
import { TriageWays } from './triage-ways.tsx';

interface Props {
  guidance: Guidance;
  answers: Answers;
  /** The open ones first, best first. */
  ways: readonly WayAdvice[];
  /** Chosen by the agent. */
  chosen: Way | null;
  /** It was closed when it was chosen. */
  override: boolean;
  /** In which the caller is read to. */
  language: Language;
  onAnswer: (question: string, value: string) => void;
  /** Null: the best one, as it is once what was answered before has been kept. */
  onWay: (way: Way | null) => void;
}

/** What nobody has to ask: MitID Support by phone, which is why the caller rang. */
const defaultWay: Way = 4;
const firstKeys: readonly ChoiceId[] = ['triageFirst', 'triageSecond'];
const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Which ways to a new PIN this caller has. Beside what the agent does, never in its way: nothing here has to be answered. */
export function TriagePanel(props: Props) {
  const { guidance, answers, ways, chosen, override, language, onAnswer } = props;
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const best = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  const { questions } = guidance.triage;
  const shown = chosen === null || more ? questions.filter(({ first }) => first || more) : [];

  const back = () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    before.current = null;
  };
  const choose = (way: Way | null) => {
    props.onWay(way);
    back();
  };
  useAction('triage', () => {
    if (!panel.current?.contains(document.activeElement)) before.current = document.activeElement;
    best.current?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  });
  useAction('triageMore', () => setMore(!more));
  useAction('triageSkip', () => choose(defaultWay), chosen === null);
  useAction('bestWay', () => choose(null));

  return (
    <section
      ref={panel}
      className={styles.panel}
      data-testid="triage"
      data-folded={(chosen !== null && !more) || undefined}
      aria-label={t('triage.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || before.current === null) return;
        event.preventDefault();
        back();
      }}
    >
      <Heading level={2}>{t('triage.title')}</Heading>
      {shown.map((question, index) => (
        <TriageQuestion
          key={question.id}
          question={question}
          keys={firstKeys[index]}
          value={answers[question.id] ?? null}
          language={language}
          onChoose={(value) => onAnswer(question.id, value)}
        />
      ))}
      <div className={styles.actions}>
        <ActionButton
          testId="triage-choose"
          keyName={keyOf('bestWay')}
          icon={<IconRoute {...icon} />}
          buttonRef={best}
          onPress={() => choose(null)}
        >
          {t('triage.best')}
        </ActionButton>
        <ActionButton
          kind="bare"
          testId="triage-more"
          keyName={keyOf('triageMore')}
          icon={more ? <IconChevronUp {...icon} /> : <IconChevronDown {...icon} />}
          onPress={() => setMore(!more)}
        >
          {t(more ? 'triage.fewer' : 'triage.more')}
        </ActionButton>
        {chosen === null ? (
          <ActionButton
            kind="bare"
            testId="triage-skip"
            keyName={keyOf('triageSkip')}
            icon={<IconPlayerSkipForward {...icon} />}
            onPress={() => choose(defaultWay)}
          >
            {t('triage.skip')}
          </ActionButton>
        ) : null}
      </div>
      <TriageWays
        guides={guidance.ways}
        reasons={guidance.triage.reasons}
        ways={ways}
        chosen={chosen}
        override={override}
        language={language}
        onChoose={choose}
      />
    </section>
  );
}
