import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import { useGuidance } from '../../../app/guidance.ts';
import { ScreenPicture } from '../../screens/components/screen-picture.tsx';
import { hasTranslation } from '../../screens/screen-layout.ts';
import styles from './guide-panel.module.css';

interface Props {
  screen: string;
  item: string | null;
  language: Language;
}

/** What the caller sees at this step, and what to tap. */
export function GuideScreen({ screen, item, language }: Props) {
  const { t } = useTranslation();
  const shown = useGuidance()?.screens.screens.find(({ id }) => id === screen);
  if (!shown) return null;
  return (
    <figure className={styles.screen} data-testid="guide-screen" data-screen={screen}>
      <ScreenPicture screen={shown} item={item} language={language} />
      {hasTranslation(shown, language) ? <figcaption>{t('screen.translated')}</figcaption> : null}
    </figure>
  );
}
