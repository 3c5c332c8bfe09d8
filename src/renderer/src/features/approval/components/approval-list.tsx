import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalCase, ApprovalList as List } from '../../../../../shared/approval-contract.ts';
import { inBackground } from '../../../app/background.ts';
import { useCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Announcer } from '../../../components/announcer/announcer.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Mono } from '../../../components/mono/mono.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import styles from './approval.module.css';
import { Decide } from './decide.tsx';
import { MaskedCase } from './masked-case.tsx';

/** Requests come from other consoles too, which cannot tell this window. */
const lookMs = 2000;

/** R28: what waits for a second person, decided in the supervisor's own session, and the pairs to review. */
export function ApprovalList() {
  const { t } = useTranslation();
  const [list, setList] = useState<List | null>(null);
  const [shown, setShown] = useState<{ value: ApprovalCase; at: number } | null>(null);
  const open = useCall('approval.open');
  const approve = useCall('approval.approve');
  const refuse = useCall('approval.refuse');

  const look = useCallback(() => void inBackground('approval.waiting', {}, setList), []);
  useEffect(() => {
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [look]);

  if (!list) return null;
  const chosen = list.waiting.some(({ request }) => request === shown?.value.request) ? shown : null;
  const decided = (after: List | null) => {
    if (!after) return look();
    setShown(null);
    setList(after);
  };
  return (
    <section className={styles.panel} aria-label={t('approval.list')} data-testid="approval-list">
      <Heading level={2}>{t('approval.list')}</Heading>
      <Announcer text={t('approval.listCount', { count: list.waiting.length })} />
      {list.waiting.length === 0 ? <p className={styles.quiet}>{t('approval.listEmpty')}</p> : null}
      <ul className={styles.requests}>
        {list.waiting.map(({ request, reference, requester, flags }) => (
          <li key={request} className={styles.row} data-testid="approval-request">
            <Mono>{reference}</Mono>
            <span>{requester}</span>
            <span className={styles.quiet}>{flags.map((flag) => t(`approval.flag.${flag}`)).join(' · ')}</span>
            {chosen?.value.request === request ? null : (
              <ActionButton
                testId="approval-look"
                busy={open.busy}
                onPress={() =>
                  void open.run({ request }).then((value) => value && setShown({ value, at: performance.now() }))
                }
              >
                {t('approval.look')}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {chosen ? (
        <>
          <MaskedCase shown={chosen.value} at={chosen.at} />
          <Decide
            key={chosen.value.request}
            busy={approve.busy || refuse.busy}
            onApprove={() => void approve.run({ request: chosen.value.request }).then(decided)}
            onRefuse={(reason) => void refuse.run({ request: chosen.value.request, reason }).then(decided)}
          />
        </>
      ) : null}
      <Failure failure={open.failure ?? approve.failure ?? refuse.failure} />
      {list.pairs.length > 0 ? (
        <>
          <Heading level={2}>{t('approval.pairs')}</Heading>
          <ul className={styles.requests}>
            {list.pairs.map(({ requester, approver, approved, of, own }) => (
              <li key={`${requester} ${approver}`} data-testid="approval-pair">
                {t('approval.pair', { requester, approver, approved, of })}
                {own ? ` ${t('approval.pairOwn')}` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
