import { caseCommands as commands } from '../cases/case-service.ts';
import { recentCases } from '../cases/recent.ts';
import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import { done, refused } from '../outcome.ts';
import type { Clock } from '../time/clock.ts';
import type { counterCalls } from './counter-calls.ts';

type Names = Exclude<
  Extract<keyof Handlers, `case.${string}` | `counter.${string}`>,
  'counter.readZone' | keyof ReturnType<typeof counterCalls>
>;

interface Parts extends Pick<Console, 'cases' | 'sessions' | 'ledger' | 'keyring' | 'visits' | 'documentTable'> {
  register(): Pick<ReturnType<Console['register']>, 'refresh'>;
  readonly options: Pick<Console['options'], 'report'> & { readonly clock: Pick<Clock, 'now'> };
}

/** The phone case, call by call. Each answers with the case as the screen may know it. */
export function caseCalls(console: Parts): Pick<Handlers, Names> {
  const { cases, sessions, ledger, keyring } = console;
  const { run } = cases;
  // The case is closed all the same; the chain is anchored again at the next close (R32).
  const anchor = () => ledger.anchor().catch(console.options.report);
  return {
    'case.current': async () => done(await cases.current()),
    'case.open'(input) {
      if (!ledger.opening.intact) return refused('ledger-broken');
      // An import may have swapped the file since the last case.
      console.register().refresh();
      return cases.start(input);
    },
    async 'counter.open'({ visit, ...input }) {
      if (!ledger.opening.intact) return refused('ledger-broken');
      const found = await console.visits.visit(visit);
      if (!found) return refused('no-visit');
      console.register().refresh();
      return cases.start({ ...input, visit, callId: found.ticket });
    },
    'counter.documentTable': () => done([...console.documentTable.documents]),
    'counter.document': (input) => run((desk, active) => commands.showDocument(desk, active, input)),
    'counter.likeness': (input) => run((desk, active) => commands.likeness(desk, active, input)),
    'counter.script': () => run(commands.script),
    'counter.witness': (input) => run((desk, active) => commands.witness(desk, active, input)),
    'counter.withdrawWitness': () => run(commands.withdrawWitness),
    'case.search': ({ text }) => run((desk, active) => commands.search(desk, active, text)),
    'case.choose': ({ hit }) => run((desk, active) => commands.choose(desk, active, hit)),
    'case.wrongCitizen': () => run(commands.wrongCitizen),
    'case.document': (input) => run((desk, active) => commands.document(desk, active, input)),
    'case.answer': ({ index, text }) => run((desk, active, state) => commands.answer(desk, active, state, index, text)),
    'case.unknown': ({ index }) => run((desk, active) => commands.record(desk, active, index, 'unknown')),
    'case.endEarly': () => run(commands.endEarly),
    'case.decline': () => run(commands.decline),
    'case.suspicion': () => run(commands.suspicion),
    'case.lineLost': () => run(commands.lineLost),
    'case.resume': () => run(commands.resume),
    'case.coached': ({ coached }) => run((desk, active) => commands.coached(desk, active, coached)),
    'case.chooseApp': ({ appId }) => run((desk, active) => commands.chooseApp(desk, active, appId)),
    'case.issue': () => run(commands.issue),
    'case.revoke': () => run((desk, active) => commands.revoke(desk, active)),
    'case.block': (input) => run((desk, active) => commands.block(desk, active, input)),
    'case.unblock': () => run(commands.unblock),
    'case.guide': (input) => run((desk, active) => commands.guide(desk, active, input)),
    'case.language': (input) => run((desk, active) => commands.language(desk, active, input)),
    'case.triage': ({ answers }) => run((desk, active) => commands.triage(desk, active, answers)),
    'case.way': ({ way }) => run((desk, active) => commands.way(desk, active, way)),
    'case.stuck': (input) => run((desk, active) => commands.stuck(desk, active, input)),
    'case.askApproval': (input) => run((desk, active) => commands.askApproval(desk, active, input)),
    'case.withdrawApproval': () => run((desk, active) => commands.withdrawApproval(desk, active)),
    'case.goOn': () => run(commands.goOn),
    async 'case.close'(input) {
      const result = await run((desk, active) => commands.close(desk, active, input));
      if (result.ok) await anchor();
      return result;
    },
    async 'case.abandon'() {
      const result = await run(commands.abandon);
      if (result.ok) await anchor();
      return result;
    },
    'case.colleagues': async () => done([...(await cases.colleagues())]),
    async 'case.handOver'({ user }) {
      const result = await cases.handOver(user);
      return result.ok ? done({}) : result;
    },
    async 'case.takeUp'() {
      await cases.takeUp();
      return done(await cases.current());
    },
    async 'case.recent'() {
      const { clock } = console.options;
      return done(sessions.current ? await recentCases({ ledger, keyring, clock }, sessions.current) : []);
    },
  };
}
