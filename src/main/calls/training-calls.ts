import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import { done, refused } from '../outcome.ts';
import { trainingResults } from '../training/results.ts';

type Names = Extract<keyof Handlers, `training.${string}`>;

export type TrainingCallParts = Pick<Console, 'training' | 'ledger' | 'sessions'> & {
  readonly cases: Pick<Console['cases'], 'open'>;
};

/** Practice calls. In production there are none: every call is refused. @param openCaller opens the caller's window. */
export function trainingCalls(console: TrainingCallParts, openCaller: () => void): Pick<Handlers, Names> {
  const { training, ledger, sessions, cases } = console;
  if (!training) {
    const none = () => refused('practice-only');
    return {
      'training.scenarios': none,
      'training.start': none,
      'training.current': none,
      'training.end': none,
      'training.results': none,
      'training.caller': none,
    };
  }
  const supervises = () => sessions.current?.role !== 'agent';
  return {
    'training.scenarios': () =>
      done(
        training.scenarios.scenarios.map(({ id, title, briefing }) => ({
          id,
          title,
          briefing: supervises() ? briefing : null,
        })),
      ),
    async 'training.start'(input) {
      if (cases.open) return refused('case-open');
      const started = await training.calls.start(input);
      if (started.ok) openCaller();
      return started;
    },
    'training.current': async () => done(await training.calls.current()),
    'training.end': () => training.calls.end(),
    async 'training.results'() {
      const agent = supervises() ? null : (sessions.current?.user ?? '');
      return done([...(await trainingResults(ledger, training.scenarios, agent))]);
    },
    async 'training.caller'() {
      if ((await training.calls.current()) === null) return refused('no-training');
      openCaller();
      return done({});
    },
  };
}
