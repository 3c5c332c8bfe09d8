import { useTranslation } from 'react-i18next';
import { Mono } from '../../../components/mono/mono.tsx';
import { clockTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { RecentCase as Case } from '../hooks/use-recent.ts';
import { pinStory } from '../pin-story.ts';
import styles from './recent-cases.module.css';

export function RecentCase({ one }: { one: Case }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const story = one.pin
    ? pinStory(one.pin).map(([key, at]) => t(key, { time: at ? clockTime(at, language) : '' }))
    : [];
  const sentence = story.join(', ');
  return (
    <li className={styles.case} data-testid="recent-case" data-reference={one.reference}>
      <span className={styles.line}>
        <Mono>{one.reference}</Mono>
        <time dateTime={one.openedAt}>{clockTime(one.openedAt, language)}</time>
      </span>
      {one.maskedCpr ? <Mono>{one.maskedCpr}</Mono> : null}
      <span>{one.disposition ? t(`disposition.${one.disposition}`) : t(`caseState.${one.state}`)}</span>
      {sentence ? (
        <span className={styles.pin} data-testid="recent-pin">
          {sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1)}
        </span>
      ) : null}
    </li>
  );
}
