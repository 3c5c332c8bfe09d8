import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Screen } from '../../../../../shared/guidance.ts';
import { ScreenPicture } from '../../screens/components/screen-picture.tsx';
import { hasTranslation } from '../../screens/screen-layout.ts';
import styles from './guide-panel.module.css';

interface Props {
  screen: Screen;
  item: string | null;
  language: Language;
}

/** What the caller sees at this step, and what to tap. What is not done on a screen has none: nothing is tapped at home. */
export const GuideScreen = memo(function GuideScreen({ screen, item, language }: Props) {
  const { t } = useTranslation();
  if (screen.look === 'home' && item === null) return null;
  return (
    <figure className={styles.screen} data-testid="guide-screen" data-screen={screen.id}>
      <ScreenPicture screen={screen} item={item} language={language} />
      {hasTranslation(screen, language) ? <figcaption>{t('screen.translated')}</figcaption> : null}
    </figure>
  );
});
