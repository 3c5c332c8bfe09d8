import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice/notice.tsx';
import type { Issue } from './issue-panel.tsx';

/** Why sending is not possible now, and what to do. Two of them only wait for an answer on the same screen. */
export function IssueRefusal({
  refusal,
  coached,
}: {
  refusal: NonNullable<Issue['refusal']>;
  coached: boolean | null;
}) {
  const { t } = useTranslation();
  if (refusal === 'app' || (refusal === 'coached' && coached !== true)) return null;
  return <Notice code={refusal}>{t(`refusal.${refusal}`)}</Notice>;
}
