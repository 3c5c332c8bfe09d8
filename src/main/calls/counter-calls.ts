import type { CaseView, Language } from '../../shared/case-view.ts';
import type { Sheet } from '../../shared/take-away.ts';
import { caseCommands as commands } from '../cases/case-service.ts';
import { codeSheet, refusalSheet } from '../cases/counter/sheets.ts';
import { reference } from '../cases/view.ts';
import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Paper } from '../take-away/paper.ts';
import { day, hour } from '../time/durations.ts';

type Names =
  | 'counter.youngNumber'
  | 'counter.reopenRoute'
  | 'counter.liftBlock'
  | 'counter.numberCode'
  | 'counter.changeNumber'
  | 'counter.pCode'
  | 'counter.activationCode'
  | 'case.refuse'
  | 'case.printRefusal'
  | 'case.refusals';

interface Parts extends Pick<Console, 'cases' | 'refusals' | 'guidance' | 'paperCodes'> {
  readonly options: { readonly clock: { now(): number } };
}

const paperCode = {
  'no-printer': 'no-printer',
  cancelled: 'print-cancelled',
  stopped: 'take-away-stopped',
  failed: 'print-failed',
} as const;

/** What only a counter does, and refusals; a code goes from main to paper and crosses to no window but the page that is printed. */
export function counterCalls(console: Parts, paper: Paper): Pick<Handlers, Names> {
  const { run } = console.cases;
  const { now } = console.options.clock;
  const support = (language: Language) => ({
    heading: console.guidance.takeAway.support.title[language],
    text: console.guidance.takeAway.support.text[language],
    phone: console.guidance.service.support.shown,
  });

  async function print(sheet: Sheet): Promise<Outcome<null>> {
    const printed = await paper.print(sheet);
    return printed === 'printed' ? done(null) : refused(paperCode[printed]);
  }

  /** On record first, then made, then printed: a code that was not printed is known to nobody, and the next one kills it. */
  async function handOut(kind: 'p-code' | 'activation-code'): Promise<Outcome<CaseView>> {
    const validTo = now() + (kind === 'p-code' ? 60 * day : 48 * hour);
    let who: { cpr: string; language: Language } | null = null;
    const result = await run((desk, active, state) => {
      who = active.subject && { cpr: active.subject.cpr, language: state.guiding.textLanguage };
      return commands.recordCode(desk, active, kind, validTo);
    });
    if (!result.ok || who === null) return result;
    const { cpr, language }: { cpr: string; language: Language } = who;
    const code = console.paperCodes[kind].issue(cpr);
    const printed = await print(codeSheet(kind, code, validTo, language, support(language)));
    return printed.ok ? result : printed;
  }

  return {
    'counter.youngNumber': () => run(commands.youngNumber),
    'counter.reopenRoute': () => run(commands.reopenRoute),
    'counter.liftBlock': () => run(commands.liftBlock),
    'counter.numberCode': ({ number }) => run((desk, active) => commands.numberCode(desk, active, number)),
    'counter.changeNumber': ({ code }) => run((desk, active) => commands.changeNumber(desk, active, code)),
    'counter.pCode': () => handOut('p-code'),
    'counter.activationCode': () => handOut('activation-code'),
    'case.refusals': () => done(console.refusals),
    'case.refuse': ({ reason }) => run((desk, active) => commands.refuse(desk, active, reason)),
    async 'case.printRefusal'() {
      const view = await console.cases.current();
      const found = console.refusals.reasons.find(({ code }) => code === view?.refusal);
      if (!view || !found) return refused('wrong-state');
      const language = view.textLanguage;
      const printed = await print(
        refusalSheet(console.refusals, found, {
          reference: reference(view.id),
          at: now(),
          language,
          support: support(language),
        }),
      );
      return printed.ok ? done({}) : printed;
    },
  };
}
