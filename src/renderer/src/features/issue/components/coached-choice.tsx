import { choiceKey } from '../../../app/keys/table.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

const answers = ['no', 'yes'] as const;

/** R36: asked before every issue. Enter alone answers nothing. */
export function CoachedChoice({ coached }: { coached: boolean | null }) {
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
        onChoose={(answer) => void run({ coached: answer === 'yes' })}
      />
      <Failure failure={failure} />
    </>
  );
}
