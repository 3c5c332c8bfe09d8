import { useTranslation } from 'react-i18next';
import type { ApprovalCase } from '../../../../../shared/approval-contract.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { clockTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { timelineText } from '../../timeline/timeline-text.ts';
import styles from './approval.module.css';
import { ApprovalClock } from './approval-clock.tsx';
import { FlagList } from './flag-list.tsx';

/** R28: what a second person sees: masked, why it is flagged, what has happened; no name, no question, no answer. */
export function MaskedCase({ shown, at }: { shown: ApprovalCase; at: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts = [
    ['requester', shown.requester],
    ['reasonGiven', t(`approval.reason.${shown.reason}`)],
    ['channel', t(`approval.by.${shown.channel}`)],
    ['purpose', t(`purpose.${shown.purpose}`)],
    ['caller', t(`caller.${shown.caller}`)],
  ] as const;
  return (
    <div className={styles.panel} data-testid="approval-case" data-masked-cpr={shown.maskedCpr}>
      <div className={styles.row}>
        <strong>
          <Mono>{shown.reference}</Mono>
        </strong>
        <Mono>{shown.maskedCpr}</Mono>
        <ApprovalClock leftMs={shown.leftMs} at={at} />
      </div>
      <FlagList flags={shown.flags} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`approval.fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ol className={styles.times} aria-label={t('timeline.title')}>
        {shown.timeline.map((entry) => {
          const [key, values] = timelineText(entry);
          return (
            <li key={`${entry.at}-${entry.kind}`}>
              <time dateTime={entry.at}>{clockTime(entry.at, language)}</time>
              <span>{t(key, values)}</span>
            </li>
          );
        })}
      </ol>
      <p className={styles.quiet}>{t('approval.whatApproves')}</p>
    </div>
  );
}
