import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterView } from '../../../../../shared/counter-view.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { ActFailure } from './act-failure.tsx';

/** The number, then the code that came to it, said by the citizen; neither stays in its field. */
export function NewNumber({ acts }: { acts: CounterView['acts'] }) {
  const { t } = useTranslation();
  const send = useCaseCall('counter.numberCode');
  const change = useCaseCall('counter.changeNumber');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  useAction('newNumber', () => setOpen(true), !open);
  const sent = acts.numberSentTo !== null;
  if (!open && !sent)
    return (
      <div>
        <ActionButton testId="act-newNumber" keyName={keyOf('newNumber')} onPress={() => setOpen(true)}>
          {t('acts.newNumber')}
        </ActionButton>
      </div>
    );
  const caller = sent ? change : send;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    if (typed === '' || caller.busy) return;
    setText('');
    if (sent) void change.run({ code: typed }).then((done) => done && setOpen(false));
    else void send.run({ number: typed });
  };
  return (
    <form key={sent ? 'code' : 'number'} onSubmit={submit} className="step" noValidate>
      <TextField
        id={sent ? 'number-code' : 'number-new'}
        label={t(sent ? 'acts.code' : 'acts.number')}
        value={text}
        onChange={setText}
        help={
          sent ? (
            <>
              {t('acts.codeSent')} <Mono>{acts.numberSentTo ?? ''}</Mono>
            </>
          ) : (
            t('acts.numberHelp')
          )
        }
        error={caller.failure?.fields?.[sent ? 'code' : 'number'] ?? null}
        mono
        focus
      />
      <ActFailure failure={caller.failure} />
      <div>
        <ActionButton type="submit" kind="main" testId="number-submit" keyName="Enter" busy={caller.busy}>
          {t(sent ? 'acts.change' : 'acts.send')}
        </ActionButton>
      </div>
    </form>
  );
}
