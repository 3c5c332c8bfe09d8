import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { choiceKey } from '../../../app/keys/table.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { sharedNames } from '../shared-names.ts';
import { SearchResult } from './search-result.tsx';
import styles from './search-results.module.css';

interface Props {
  view: CaseView;
  /** A CPR or phone number was sought. */
  byNumber: boolean;
  onBack: () => void;
}

/** R38: where a name is there twice nobody picks; the number is asked for. */
export function SearchResults({ view, byNumber, onBack }: Props) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.choose');
  const list = useRef<HTMLUListElement>(null);
  const { hits, more } = view.search;
  const shared = sharedNames(hits);
  const handles = hits.map(({ hit }) => hit).join();

  useEffect(() => {
    if (handles) list.current?.querySelector<HTMLButtonElement>('button:enabled')?.focus();
  }, [handles]);

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onBack();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    all[all.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
  };

  if (hits.length === 0) {
    return (
      <Notice code="no-hits" tone="info">
        {t(byNumber ? 'search.noneNumber' : 'search.none')}
      </Notice>
    );
  }
  return (
    <section className={styles.results}>
      <Heading level={2}>{t('search.found', { count: hits.length })}</Heading>
      {shared.size > 0 ? (
        <Notice code="same-name" tone="wait">
          {t('search.sameName')}
        </Notice>
      ) : null}
      <ul ref={list} className={styles.list} onKeyDown={move} data-arrows>
        {hits.map((hit, index) => (
          <SearchResult
            key={hit.hit}
            hit={hit}
            keyName={choiceKey('hit', index) ?? null}
            nameless={view.caller === 'somebody-else'}
            disabled={busy || (hit.name !== null && shared.has(hit.name))}
            onChoose={() => void run({ hit: hit.hit })}
          />
        ))}
      </ul>
      {more ? <p className={styles.more}>{t('search.more')}</p> : null}
      <Failure failure={failure} />
    </section>
  );
}
