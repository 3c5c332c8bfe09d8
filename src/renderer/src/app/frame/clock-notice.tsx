import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../shared/contract.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { exactTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** R39: why nothing is sent. A clock behind the ledger has an end that can be told; one that jumped has to be put right. */
export function ClockNotice({ status }: { status: StatusView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (status.clock === 'right') return null;
  const time = status.clockBehind === null ? null : exactTime(status.clockBehind, language);
  return <Notice code="clock">{time === null ? t('trouble.clock') : t('trouble.clockBehind', { time })}</Notice>;
}
