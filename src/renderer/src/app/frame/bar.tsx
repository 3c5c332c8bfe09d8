import { useTranslation } from 'react-i18next';
import type { Role, SessionView, StatusView } from '../../../../shared/contract.ts';
import type { Received } from '../live.ts';
import styles from './bar.module.css';
import { GatewayFact, LedgerFact, RegisterFact } from './bar-facts.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LockButton } from './lock-button.tsx';
import { ShiftClock } from './shift-clock.tsx';
import { useSchemeKey } from './use-scheme-key.ts';
import { useSharedScheme } from './use-shared-scheme.ts';

interface Props {
  session: SessionView;
  role: Role;
  status: Received<StatusView>;
}

/** One line about where one is: practice or not, who, what time, and whether everything underneath works. */
export function Bar({ session, role, status }: Props) {
  const { t } = useTranslation();
  useSchemeKey();
  useSharedScheme();
  const { mode, gateway, register, ledger, now } = status.value;
  return (
    <header className={styles.bar}>
      {mode === 'practice' ? <strong className={styles.practice}>{t('frame.practice')}</strong> : null}
      <span className={styles.who}>
        {session.name ?? session.user} <span className={styles.role}>{t(`role.${role}`)}</span>
      </span>
      <span className={styles.gap} />
      <span className={styles.facts}>
        <GatewayFact gateway={gateway} />
        <RegisterFact register={register} now={now} />
        <LedgerFact ledger={ledger} />
      </span>
      <ShiftClock now={now} at={status.at} signedInAt={session.signedInAt} />
      <LanguageSwitch />
      <LockButton />
    </header>
  );
}
