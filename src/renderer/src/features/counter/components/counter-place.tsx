import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice/notice.tsx';
import { Page } from '../../../components/page/page.tsx';

/** The counter has no flow yet; it says so and what to do until then. */
export function CounterPlace() {
  const { t } = useTranslation();
  return (
    <Page title={t('place.counter')}>
      <Notice code="not-in-this-version" tone="info">
        {t('counter.notYet')}
      </Notice>
    </Page>
  );
}
