import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../../shared/contract.ts';
import { possible } from '../../../app/keys/registry.ts';
import { keyOf } from '../../../app/keys/table.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Overlay } from '../../../components/overlay/overlay.tsx';
import { groupsFor, rowsOf } from '../rows.ts';
import styles from './cheat-sheet.module.css';
import { KeyRow } from './key-row.tsx';

/** Every key, from the table that the screens use; what can be done now stands out. */
export function CheatSheet({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation();
  const [now] = useState(() => new Set<string>(possible().map(({ id }) => id)));
  return (
    <Overlay label={t('help.title')} testId="cheat-sheet" onClose={onClose}>
      <header className={styles.head}>
        <Heading>{t('help.title')}</Heading>
        <ActionButton kind="bare" keyName={keyOf('back')} onPress={onClose}>
          {t('help.close')}
        </ActionButton>
      </header>
      <div className={styles.groups}>
        {groupsFor(role).map((group) => (
          <section key={group} className={styles.group}>
            <Heading level={2}>{t(`help.group.${group}`)}</Heading>
            <dl>
              {rowsOf(group)
                .filter(({ id }) => group !== 'places' || now.has(id))
                .map((row) => (
                  <KeyRow key={row.id} row={row} now={now.has(row.id)} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.more}>{t('help.more')}</p>
    </Overlay>
  );
}
