import { IconArrowUpRight, IconCircleCheck, IconCircleX, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict as VerdictView } from '../../../../../shared/case-view.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { verdictText } from '../verdict-text.ts';
import styles from './verdict.module.css';

const icons = { passed: IconCircleCheck, failed: IconCircleX, referred: IconArrowUpRight, locked: IconLock };

interface Props {
  verdict: VerdictView;
  routeClosed: boolean;
  /** R36: the caller said so; the agent warns and offers to block. */
  coached: boolean;
  /** R5: in this case, and not undone. */
  blocked: boolean;
  /** One line, once something newer has the stage. */
  small: boolean;
  /** The gates below say why and what to do: here only that it is a referral. */
  plain: boolean;
}

export function Verdict({ verdict, routeClosed, coached, blocked, small, plain }: Props) {
  const { t } = useTranslation();
  const Icon = icons[verdict.verdict];
  const [what, next] = verdictText(plain ? { ...verdict, reason: null } : verdict, { coached, blocked });
  return (
    <section
      className={styles.verdict}
      data-testid="verdict"
      data-verdict={verdict.verdict}
      data-reason={verdict.reason ?? undefined}
      data-small={small || undefined}
    >
      <Heading icon={<Icon size={small ? 18 : 24} stroke={1.5} aria-hidden />}>{t(what)}</Heading>
      {small ? null : <p>{t(next)}</p>}
      {routeClosed ? <p>{t('verdict.routeClosed')}</p> : null}
    </section>
  );
}
