import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../../../shared/case-view.ts';
import { useCaseCall } from '../../../app/use-call.ts';
import { ActionButton } from '../../../components/action-button/action-button.tsx';
import { Heading } from '../../../components/heading/heading.tsx';
import { Failure } from '../../../components/notice/failure.tsx';
import { ReadBack } from '../../../components/read-back/read-back.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { WrapUp } from '../../wrap-up/components/wrap-up.tsx';
import { cprIn, isNumber } from '../cpr-number.ts';
import { SearchResults } from './search-results.tsx';

/** Finds the citizen. What was typed leaves the screen once main has taken it, and stays to be put right where not; main has logged it before anything is shown (R1). */
export function SearchStep({ view, at }: CaseProps) {
  return (
    <>
      <Search view={view} />
      {view.may.close ? <WrapUp view={view} at={at} focus={false} /> : null}
    </>
  );
}

/** `toBlock`: after a verdict the search is only there to find whom to block (R5), and the focus stays where it is. */
export function Search({ view, toBlock = false }: { view: CaseView; toBlock?: boolean }) {
  const { t } = useTranslation();
  const { run, busy, failure } = useCaseCall('case.search');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [byNumber, setByNumber] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [inside, setInside] = useState(!toBlock);
  const error = missing ? 'empty' : (failure?.fields?.text ?? null);

  useEffect(() => {
    if (!toBlock) input.current?.focus();
  }, [toBlock]);

  const search = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '' || busy) return;
    setText('');
    setByNumber(isNumber(text));
    const taken = await run({ text: cprIn(text) ?? text.trim() });
    // Unless something else has been typed meanwhile.
    if (!taken) setText((newer) => newer || text);
  };

  return (
    <>
      <form
        onSubmit={(event) => void search(event)}
        className="step"
        noValidate
        onFocus={() => setInside(true)}
        onBlur={() => setInside(!toBlock)}
      >
        <Heading level={toBlock ? 2 : 1}>{t(toBlock ? 'search.titleBlock' : 'search.title')}</Heading>
        <TextField
          id="citizen-search"
          label={t('search.label')}
          value={text}
          onChange={setText}
          help={
            isNumber(text) ? (
              <ReadBack text={cprIn(text) ?? text} language={view.textLanguage} />
            ) : error === 'search-birth-date' ? undefined : (
              t('search.help')
            )
          }
          error={error}
          big
          inputRef={input}
        />
        <Failure failure={failure} />
        <div>
          <ActionButton
            type="submit"
            kind={toBlock ? 'quiet' : 'main'}
            big
            {...(inside ? { keyName: 'Enter' } : {})}
            testId="citizen-search-submit"
            busy={busy}
          >
            {t('search.submit')}
          </ActionButton>
        </div>
      </form>
      {view.search.done && !failure ? (
        <SearchResults view={view} byNumber={byNumber} onBack={() => input.current?.focus()} />
      ) : null}
    </>
  );
}
