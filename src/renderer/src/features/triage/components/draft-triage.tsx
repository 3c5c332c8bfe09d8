import { triage } from '../../../../../shared/triage.ts';
import { useGuidance } from '../../../app/guidance.ts';
import type { Draft } from '../../case-start/draft.ts';
import { answered } from '../answers.ts';
import { TriagePanel } from './triage-panel.tsx';

interface Props {
  draft: Draft;
  onDraft: (change: (before: Draft) => Draft) => void;
}

/** Triage before the case is open, by the same table and function as main's. Answers and choice go along with the case. */
export function DraftTriage({ draft, onDraft }: Props) {
  const guidance = useGuidance();
  if (!guidance) return null;
  const { purpose, caller, answers, way, language } = draft;
  const known = { caller, ...(purpose ? { purpose } : {}) };
  const ways = triage(guidance.triage, answers, known);
  const isOpen = (one: number | null) => ways.some((advice) => advice.way === one && advice.open);
  return (
    <TriagePanel
      guidance={guidance}
      answers={answers}
      ways={ways}
      chosen={way}
      override={way !== null && !isOpen(way)}
      language={language === 'en' ? 'en' : 'da'}
      onAnswer={(question, value) =>
        onDraft((before) => ({ ...before, answers: answered(before.answers, question, value) }))
      }
      onWay={(wanted) => onDraft((before) => ({ ...before, way: wanted ?? ways[0]?.way ?? before.way }))}
    />
  );
}
