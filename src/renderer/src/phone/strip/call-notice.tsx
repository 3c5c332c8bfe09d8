import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice/notice.tsx';
import { usePhoneView } from '../store/use-phone.ts';

/** A call that main did not answer, and what to do. */
export function CallNotice() {
  const { t } = useTranslation();
  const { failure } = usePhoneView();
  if (!failure) return null;
  return (
    <Notice code={failure.code}>
      {t([`notice.${failure.code}`, 'notice.default'])}
      {failure.reference ? <br /> : null}
      {failure.reference ? t('notice.reference', { reference: failure.reference }) : null}
    </Notice>
  );
}
