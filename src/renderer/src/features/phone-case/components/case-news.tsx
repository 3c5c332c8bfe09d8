import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { Announcer } from '../../../components/announcer/announcer.tsx';
import { newsOf } from '../news.ts';

/**
 * Says to a screen reader, once each, what comes without a key being pressed for it: the verdict, and where the message is.
 * It is in the document as long as the case, because a live region that arrives with its text is often not read.
 */
export function CaseNews({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  return (
    <Announcer
      text={newsOf(view)
        .map((key) => t(key))
        .join('. ')}
    />
  );
}
