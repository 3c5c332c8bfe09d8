import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Likeness } from '../../../../../shared/documents.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { LikenessForm } from '../../document-reading/components/likeness-form.tsx';
import { ZoneReader } from '../../document-reading/components/zone-reader.tsx';
import styles from './document-check.module.css';

/** A document by itself: check digits, expiry, likeness. It belongs to no case, so nothing is looked up and nothing is kept. */
export function DocumentCheck() {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  const [likeness, setLikeness] = useState<Likeness | null>(null);
  const begin = (text: string | null) => {
    setRead(text !== null);
    setLikeness(null);
  };
  return (
    <div className={`step ${styles.check}`} data-testid="document-check">
      <Heading level={2}>{t('documentCheck.title')}</Heading>
      <p>{t('documentCheck.what')}</p>
      <ZoneReader onRead={begin} />
      {read && !likeness ? <LikenessForm onAttest={setLikeness} /> : null}
      {likeness ? (
        <Notice code="document-checked" tone={likeness.reason ? 'wait' : 'info'}>
          {t(likeness.reason ? 'documentCheck.notAttested' : 'documentCheck.attested')}
        </Notice>
      ) : null}
    </div>
  );
}
