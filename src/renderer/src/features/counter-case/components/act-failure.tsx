import { useTranslation } from 'react-i18next';
import type { CallError } from '../../../../../shared/contract.ts';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';

/** Why an act at the counter was refused, in words. */
export function ActFailure({ failure }: { failure: CallError | null }) {
  const { t } = useTranslation();
  if (failure?.code !== 'act-refused') return <Failure failure={failure} />;
  const reason = String(failure.detail?.['reason']);
  return <Notice code={`act-${reason}`}>{t(`acts.refused.${reason}`)}</Notice>;
}
