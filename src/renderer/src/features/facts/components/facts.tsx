import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { useGuidance } from '../../../app/guidance.ts';
import { useLive } from '../../../app/live.ts';
import { caseLive } from '../../../app/stores.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { Overlay } from '../../../components/overlay/overlay.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { CentreFinder } from './centre-finder.tsx';
import styles from './facts.module.css';
import { Hours } from './hours.tsx';

/** What callers ask besides: when support can be reached where they are, their centre, P-code, a blocked MitID. Words to say. */
export function Facts({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const interfaceLanguage = useLanguage();
  const view = useLive(caseLive)?.value;
  const open = view && !view.closed ? view : null;
  const language: Language = open?.textLanguage ?? interfaceLanguage;
  const service = useGuidance()?.service;
  return (
    <Overlay label={t('facts.title')} testId="facts" onClose={onClose}>
      {service ? (
        <div className={styles.facts}>
          <section className={styles.column}>
            <Heading level={2}>{t('facts.centre')}</Heading>
            <CentreFinder centres={service.centres} language={language} />
            <Heading level={2}>{t('facts.hours')}</Heading>
            <Hours hours={service.openingHours} language={open?.callerLanguage ?? interfaceLanguage} />
          </section>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and must be reachable by keyboard */}
          <section className={styles.column} tabIndex={0} aria-label={t('facts.title')}>
            {[service.support, service.pCode, ...service.facts].map(({ text }) => (
              <p key={text.da} className={styles.fact} lang={language}>
                {text[language]}
              </p>
            ))}
          </section>
        </div>
      ) : (
        <p className={styles.wait}>{t('facts.wait')}</p>
      )}
    </Overlay>
  );
}
