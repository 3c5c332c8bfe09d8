import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../../app/keys/table.ts';
import { useAction } from '../../../app/keys/use-action.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Colleagues } from './colleagues.tsx';

/** R40: gives the case to a colleague, who goes on with it after an own sign-in. */
export function HandOver() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useAction('handOver', () => setOpen(true));
  return (
    <>
      <ActionButton kind="bare" testId="case-hand-over" keyName={keyOf('handOver')} onPress={() => setOpen(true)}>
        {t('handOver.open')}
      </ActionButton>
      {open ? <Colleagues onClose={() => setOpen(false)} /> : null}
    </>
  );
}
