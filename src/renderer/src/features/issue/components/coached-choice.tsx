import { useTranslation } from 'react-i18next';
import { useCaseCall } from '../../../app/use-call.ts';
import { Choice } from '../../../components/choice/choice.tsx';
import { Failure } from '../../../components/notice/failure.tsx';

const answers = ['no', 'yes'] as const;

/** R36: asked before every issue. Enter alone answers nothing. */
export function CoachedChoice({ coached }: { coached: boolean | null }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.coached');
  const value = coached === null ? null : coached ? 'yes' : 'no';
  return (
    <>
      <Choice
        id="issue-coached"
        label={t('issue.coached')}
        layout="inline"
        focus={coached === null}
        deliberate
        disabled={busy}
        value={value}
        options={answers.map((answer, index) => ({
          value: answer,
          label: t(`issue.answer.${answer}`),
          keyName: String(index + 1),
        }))}
        onChoose={(answer) => void run({ coached: answer === 'yes' })}
      />
      <Failure failure={failure} />
    </>
  );
}
