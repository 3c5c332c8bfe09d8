import { memo } from 'react';
import type { CaseView, Language } from '../../../../../shared/case-view.ts';
import type { Way } from '../../../../../shared/guidance.ts';
import { useGuidance } from '../../../app/guidance.ts';
import { isSame } from '../../../app/same.ts';
import { caseLive } from '../../../app/stores.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { useInTurn } from '../../../app/use-in-turn.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import { answered } from '../answers.ts';
import { TriagePanel } from './triage-panel.tsx';

interface Props {
  triage: CaseView['triage'];
  language: Language;
}

/** Triage in an open case: main evaluates it, since it knows what the screen may not, and keeps answers and choice. */
export const CaseTriage = memo(function CaseTriage({ triage, language }: Props) {
  const guidance = useGuidance();
  const { run: answer, failure: notKept } = useCaseCall('case.triage');
  const { run: choose, failure: notChosen } = useCaseCall('case.way');
  const inTurn = useInTurn();
  if (!guidance) return null;
  const { answers, ways, way, override } = triage;
  const newest = () => caseLive.get()?.value?.triage ?? triage;
  return (
    <>
      <TriagePanel
        guidance={guidance}
        answers={answers}
        ways={ways}
        chosen={way}
        override={override}
        language={language}
        onAnswer={(question, value) => inTurn(() => answer({ answers: answered(newest().answers, question, value) }))}
        onWay={(wanted: Way | null) =>
          inTurn(async () => {
            const to = wanted ?? newest().ways[0]?.way;
            if (to) await choose({ way: to });
          })
        }
      />
      <Failure failure={notKept ?? notChosen} />
    </>
  );
}, isSame);
