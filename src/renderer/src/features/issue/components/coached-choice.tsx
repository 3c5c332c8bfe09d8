import { choiceKey } from '../../../app/keys/table.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

const answers = ['no', 'yes'] as const;

interface Props {
  coached: boolean | null;
  /** Runs the call; Enter may follow faster than its answer. */
  take: (choose: () => Promise<unknown>) => void;
}

/** R36: asked before every issue. Enter alone answers nothing. */
export function CoachedChoice({ coached, take }: Props) {
  const { run, busy, failure } = useCaseCall('case.coached');
  const value = coached === null ? null : coached ? 'yes' : 'no';
  return (
    <>
      <Choice
        id="issue-coached"
        labelKey="issue.coached"
        layout="inline"
        focus={coached === null}
        deliberate
        disabled={busy}
        value={value}
        options={answers.map((answer, index) => ({
          value: answer,
          textKey: `issue.answer.${answer}`,
          keyName: choiceKey('coached', index),
        }))}
        onChoose={(answer) => take(() => run({ coached: answer === 'yes' }))}
      />
      <Failure failure={failure} />
    </>
  );
}
