import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import type { Way } from '../../../../../shared/guidance.ts';
import { useGuidance, useGuideOf } from '../../../app/guidance.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { caseLive } from '../../../app/stores.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { useInTurn } from '../../../app/use-in-turn.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { localOf } from '../../../i18n/local.ts';
import { LanguageChoice } from '../../say/components/language-choice.tsx';
import { See } from '../../see/components/see.tsx';
import { TakeAway } from '../../take-away/components/take-away.tsx';
import { GuideActions } from './guide-actions.tsx';
import styles from './guide-panel.module.css';
import { GuideRequirements } from './guide-requirements.tsx';
import { GuideScreen } from './guide-screen.tsx';
import { GuideStarts } from './guide-starts.tsx';
import { GuideSteps } from './guide-steps.tsx';

interface Props {
  view: CaseView;
  way: Way;
  /** Nothing waits for the steps any more: they can be looked up. */
  over: boolean;
}

/** The steps on the caller's screens, read aloud one by one, with a picture of each. Way 4 asks first what the app says. */
export function GuidePanel({ view, way, over }: Props) {
  const { t } = useTranslation();
  const { run, failure } = useCaseCall('case.guide');
  const { run: mark, busy: marking, failure: notMarked } = useCaseCall('case.stuck');
  const inTurn = useInTurn();
  const facts = useGuideOf(way);
  const [seeing, setSeeing] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const guide = view.guide?.way === way ? view.guide : null;
  const language = view.textLanguage;
  const waiting = guide === null;
  const now = guide?.steps[guide.done];
  const screen = useGuidance()?.screens.screens.find(({ id }) => id === now?.screen) ?? null;
  const isStuck = now !== undefined && (guide?.stuck.includes(now.id) ?? false);

  useEffect(() => {
    // The figures choose from here; Enter, still warm from sending, must not.
    if (waiting) panel.current?.focus({ preventScroll: true });
  }, [waiting]);

  const go = (start: string, done: number) => inTurn(() => run({ way, start, done }));
  // From where the guide then is: Enter may come faster than main answers, and none is lost.
  const move = (by: number) =>
    inTurn(async () => {
      const at = caseLive.get()?.value?.guide ?? guide;
      const done = at ? at.done + by : -1;
      if (at?.way === way && done >= 0 && done <= at.steps.length) await run({ way, start: at.start, done });
    });
  const setStuck = () => {
    if (now) void mark({ step: now.id, stuck: !isStuck });
  };
  useAction('stuck', setStuck, now !== undefined && !marking && !over);
  useAction('see', () => setSeeing(true), guide !== null);

  return (
    <section ref={panel} tabIndex={-1} className={styles.guide} aria-label={t('guide.title')}>
      <div className={styles.head}>
        <Heading level={way === 4 ? 2 : 1}>
          {way === 4 || !facts ? t('guide.title') : `${way}. ${localOf(facts.title, t)}`}
        </Heading>
        <LanguageChoice id="guide-language" language={view.callerLanguage} />
      </div>
      {way !== 4 && facts ? <GuideRequirements guide={facts} language={language} /> : null}
      <GuideStarts
        way={way}
        facts={facts}
        start={guide?.start ?? null}
        language={language}
        onStart={(start) => go(start, 0)}
      />
      {guide ? (
        <div className={styles.both} data-device={screen?.device}>
          <div className={styles.column}>
            <GuideSteps
              guide={guide}
              facts={facts}
              language={language}
              over={over}
              onGo={(done) => go(guide.start, done)}
              onMove={move}
            />
            {over ? null : (
              <GuideActions
                stuck={isStuck}
                enabled={now !== undefined}
                onStuck={setStuck}
                onSee={() => setSeeing(true)}
              />
            )}
          </div>
          {now && screen ? <GuideScreen screen={screen} item={now.item} language={language} /> : null}
        </div>
      ) : null}
      {guide ? <TakeAway way={way} start={guide.start} language={view.callerLanguage} /> : null}
      <Failure failure={failure ?? notMarked} />
      {seeing && guide && facts ? (
        <See guide={facts} start={guide.start} language={language} onClose={() => setSeeing(false)} onGo={go} />
      ) : null}
    </section>
  );
}
