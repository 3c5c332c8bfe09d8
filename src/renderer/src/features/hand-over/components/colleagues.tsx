import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../../shared/contract.ts';
import { choiceKey, keyOf } from '../../../app/keys/table.ts';
import { refreshCase } from '../../../app/stores.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Overlay } from '../../../components/overlay/overlay.tsx';
import { Colleague } from './colleague.tsx';
import styles from './hand-over.module.css';

/** To whom. Choosing hands over at once; Esc leaves everything as it was. */
export function Colleagues({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { run: ask, failure: unasked } = useCall('case.colleagues');
  const { run, busy, failure } = useCall('case.handOver');
  const [colleagues, setColleagues] = useState<Output<'case.colleagues'> | null>(null);
  useEffect(() => {
    void ask({}).then(setColleagues);
  }, [ask]);
  const give = async (user: string) => {
    if (!(await run({ user }))) return;
    onClose();
    void refreshCase();
  };
  return (
    <Overlay label={t('handOver.title')} testId="hand-over" onClose={onClose} place="top">
      <div className={styles.inside}>
        <Heading>{t('handOver.title')}</Heading>
        <p className={styles.text}>{t('handOver.text')}</p>
        {colleagues?.length === 0 ? <p>{t('handOver.none')}</p> : null}
        <ul className={styles.list}>
          {colleagues?.map(({ user, name }, index) => (
            <li key={user} data-testid="hand-over-option" data-value={user}>
              <Colleague
                name={name}
                keyName={choiceKey('colleague', index)}
                busy={busy}
                onGive={() => void give(user)}
              />
            </li>
          ))}
        </ul>
        <Failure failure={failure ?? unasked} />
        <div>
          <ActionButton kind="bare" keyName={keyOf('back')} onPress={onClose}>
            {t('help.close')}
          </ActionButton>
        </div>
      </div>
    </Overlay>
  );
}
