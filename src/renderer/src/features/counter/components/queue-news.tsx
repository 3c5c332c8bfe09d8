import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueView } from '../../../../../shared/queue.ts';
import { Announcer } from '../../../components/announcer/announcer.tsx';

const newsShown = 3;

/** Says who moved on, here or at another console: by ticket, never by name. Of an import, how many came. */
export function QueueNews({ view }: { view: QueueView }) {
  const { t } = useTranslation();
  const before = useRef(view);
  const [news, setNews] = useState('');
  useEffect(() => {
    const known = new Map(before.current.entries.map(({ id, state }) => [id, state]));
    before.current = view;
    const moved = view.entries.filter(({ id, state }) => known.get(id) !== state);
    if (moved.length === 0) return;
    setNews(
      moved.length > newsShown
        ? t('queue.manyMoved', { count: moved.length })
        : moved
            .map(({ ticket, state }) => `${ticket ?? t('queue.appointment')}: ${t(`queue.state.${state}`)}`)
            .join('. '),
    );
  }, [view, t]);
  return <Announcer text={news} />;
}
