import { useLayoutEffect, useRef } from 'react';
import type { Sheet } from '../../../shared/take-away.ts';
import { fitOnPage } from './fit.ts';
import { Quoted } from './quoted.tsx';

interface Props {
  sheet: Sheet;
  /** The page is laid out whole. */
  onStands: () => void;
}

/** More steps than this stand in two columns. */
const oneColumn = 6;

/** One page of A4 that a citizen is given: what to have, what to do, and never to tell a code. */
export function SheetPage({ sheet, onStands }: Props) {
  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the page is first laid out
  useLayoutEffect(() => {
    if (page.current) fitOnPage(page.current);
    onStands();
  }, []);
  const { situation, requirements, steps, links, warning, support, notes } = sheet;
  return (
    <main ref={page} className="sheet">
      <header className="head">
        <p className="kicker">{sheet.kicker}</p>
        <h1>{sheet.title}</h1>
        <p className="summary">{sheet.summary}</p>
        {situation ? (
          <p className="situation">
            <span>{situation.heading}</span> {situation.text}
          </p>
        ) : null}
      </header>
      <section className="requirements">
        <h2>{requirements.heading}</h2>
        <ul>
          {requirements.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      {steps.items.length > 0 ? (
        <section className="steps">
          <h2>{steps.heading}</h2>
          <ol data-columns={steps.items.length > oneColumn ? 2 : 1}>
            {steps.items.map((item) => (
              <li key={item}>
                <p>
                  <Quoted text={item} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <footer className="foot">
        <section className="warning">
          <h2>{warning.title}</h2>
          <p>{warning.text}</p>
        </section>
        <section className="support">
          <h2>{support.heading}</h2>
          <p className="phone">{support.phone}</p>
          <p>{support.text}</p>
        </section>
        {links ? (
          <section className="links">
            <h2>{links.heading}</h2>
            <ul>
              {links.items.map(({ label, url }) => (
                <li key={url}>
                  {label}: <span className="url">{url}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <div className="notes">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </footer>
    </main>
  );
}
