import { randomInt, randomUUID } from 'node:crypto';
import type { CallerView } from '../../shared/caller-contract.ts';
import type { CaseView } from '../../shared/case-view.ts';
import type { TrainingView } from '../../shared/training.ts';
import { background } from '../background.ts';
import { foldCase } from '../cases/case.ts';
import type { DeskContext } from '../cases/desk.ts';
import { readCaseEvents } from '../cases/events.ts';
import { dateInDenmark } from '../cases/gates.ts';
import type { StoredEvent } from '../ledger/ledger.ts';
import type { PracticeMitId } from '../mitid/practice.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import type { PlayableAnswer } from '../verification/playable-answers.ts';
import { assess } from './assess.ts';
import { callerFacts } from './caller.ts';
import { cardsOf, type PlayedCall } from './cards.ts';
import { type CastingParts, cast } from './casting.ts';
import { readTraining, type TrainingStarted, trainingEvent, trainingStream } from './events.ts';
import { pick } from './lines.ts';
import { prepare } from './prepare.ts';
import type { Scenario, Scenarios } from './scenario.ts';

export interface TrainingParts extends CastingParts {
  readonly desk: DeskContext;
  readonly mitid: Pick<PracticeMitId, 'setAppState'>;
  readonly scenarios: Scenarios;
  answers(facts: CitizenFacts): readonly PlayableAnswer[];
}

interface StartTraining {
  readonly scenario: string | null;
  readonly seed?: number | undefined;
  readonly language: TrainingStarted['language'];
}

/**
 * The practice call on this console. Its case is an ordinary case that the agent opens; this only follows it, plays the
 * caller beside it, and says at its end how it went.
 */
export interface Training {
  start(input: StartTraining): Promise<Outcome<TrainingView>>;
  current(): Promise<TrainingView | null>;
  /** What the caller's window shows now; null where nobody rings. */
  caller(): Promise<CallerView | null>;
  /** The caller hangs up; a case that is open stays open, and is a practice call no longer. */
  end(): Promise<Outcome<TrainingView>>;
  /** Told of every view of the case on screen. */
  onCase(view: CaseView | null): void;
  /** Tells both windows anew: the screen was locked or unlocked. */
  present(): void;
  /** The session ended; the agent finds the call again with the next one. */
  drop(): void;
}

interface Playing {
  readonly id: string;
  readonly agent: string;
  readonly startedAt: number;
  readonly started: TrainingStarted;
  readonly call: PlayedCall;
  caseId: string | null;
  view: CaseView | null;
  ended: { readonly result: TrainingView['result'] } | null;
}

/** @param told of every change: what the agent's window may know, and what the caller's shows. */
export function createTraining(
  parts: TrainingParts,
  told: { readonly training: (view: TrainingView | null) => void; readonly caller: (view: CallerView | null) => void },
): Training {
  const { desk, scenarios } = parts;
  let playing: Playing | null = null;
  /** Whose call was looked for in the ledger: once in a session. */
  let lookedFor: string | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const scenarioOf = (id: string): Scenario | null => scenarios.scenarios.find((one) => one.id === id) ?? null;

  function callOf(scenario: Scenario, seed: number, cpr: string | null): PlayedCall {
    const today = dateInDenmark(desk.clock.now());
    const sources = { register: desk.register(), answers: parts.answers };
    const caller = cpr === null ? null : callerFacts(sources, scenario, cpr, today);
    return { scenarios, scenario, seed, caller, questioner: desk.questioner, triage: desk.guidance.triage };
  }

  const commit = (of: Pick<Playing, 'id' | 'agent'>, event: ReturnType<typeof trainingEvent>) =>
    desk.ledger.commit({
      stream: trainingStream(of.id),
      at: desk.clock.now(),
      agent: of.agent,
      decide: () => ({ events: [event], value: null }),
    });

  function viewOf({ id, started, call, caseId, ended }: Playing): TrainingView {
    const { id: scenario, title } = call.scenario;
    return {
      id,
      state: ended ? 'ended' : caseId === null ? 'waiting' : 'talking',
      callId: started.callId,
      scenario: started.drawn && !ended ? null : { id: scenario, title },
      result: ended?.result ?? null,
    };
  }

  async function callerView(of: Playing): Promise<CallerView> {
    const { started, call, caseId, view, ended } = of;
    const state = caseId === null ? null : foldCase(readCaseEvents(await desk.ledger.stream(caseId)));
    const cards = ended && !view?.closed ? [] : cardsOf(call, view, state?.draw?.questions ?? []);
    return {
      callId: started.callId,
      state: ended ? 'ended' : caseId === null ? 'waiting' : 'talking',
      language: call.scenario.language,
      shownIn: started.language,
      cards: [...cards],
    };
  }

  let newest = '';
  async function tell(of: Playing, again = false): Promise<void> {
    if (playing !== of) return;
    const view = viewOf(of);
    // The case moves on far more often than what the agent's window knows of the call.
    if (again || JSON.stringify(view) !== newest) told.training(view);
    newest = JSON.stringify(view);
    told.caller(await callerView(of));
  }

  async function finish(of: Playing, result: TrainingView['result']): Promise<void> {
    of.ended = { result };
    await commit(of, trainingEvent('training.ended', { scenario: of.call.scenario.id, result }));
    await tell(of);
  }

  /** After a restart or a sign-out: this agent's newest practice call, unless it has ended. */
  async function restore(agent: string): Promise<Playing | null> {
    const key = desk.keyring.ref('agent', agent);
    const starts = (await desk.ledger.by({ kind: 'agent', key })).filter(({ type }) => type === 'training.started');
    const last = starts.at(-1);
    if (!last) return null;
    const events = await desk.ledger.stream(last.stream);
    return events.some(({ type }) => type === 'training.ended') ? null : fromEvents(agent, last, events);
  }

  function fromEvents(agent: string, first: StoredEvent, events: readonly StoredEvent[]): Playing | null {
    const started = readTraining('training.started', first);
    const scenario = started && scenarioOf(started.scenario);
    if (!started || !scenario) return null;
    const cpr = started.sealedCpr === null ? null : desk.keyring.open('cpr', started.sealedCpr);
    return {
      id: first.stream.slice(trainingStream('').length),
      agent,
      startedAt: Date.parse(first.at),
      started,
      call: callOf(scenario, started.seed, cpr),
      caseId: events.map((event) => readTraining('training.case', event)?.case).find((id) => id !== undefined) ?? null,
      view: null,
      ended: null,
    };
  }

  async function mine(): Promise<Playing | null> {
    const user = desk.session()?.user;
    if (user === undefined) return null;
    if (lookedFor !== user) {
      lookedFor = user;
      playing = await restore(user);
    }
    return playing;
  }

  async function choose(
    input: StartTraining,
    seed: number,
  ): Promise<{ scenario: Scenario; cpr: string | null } | null> {
    const chosen = input.scenario === null ? null : scenarioOf(input.scenario);
    const from = chosen ? [chosen] : turned(scenarios.scenarios, seed);
    for (const scenario of from) {
      const cpr = await cast(parts, scenario, seed);
      if (cpr !== null || scenario.citizen === null) return { scenario, cpr };
    }
    return null;
  }

  return {
    start: (input) =>
      inTurn(async () => {
        const user = desk.session()?.user;
        if (user === undefined) return refused('signed-out');
        const before = await mine();
        if (before && !before.ended) return refused('training-open');
        if (input.scenario !== null && !scenarioOf(input.scenario)) return refused('unknown-scenario');
        const seed = input.seed ?? randomInt(0xffffffff);
        const chosen = await choose(input, seed);
        if (!chosen) return refused('no-citizen');
        const { scenario, cpr } = chosen;
        if (cpr !== null) await prepare(desk, parts.mitid, scenario, cpr);
        const started: TrainingStarted = {
          scenario: scenario.id,
          drawn: input.scenario === null,
          seed,
          callId: `T-${1000 + (seed % 9000)}`,
          language: input.language,
          sealedCpr: cpr === null ? null : desk.keyring.seal('cpr', cpr),
        };
        const id = randomUUID();
        const agent = { kind: 'agent' as const, key: desk.keyring.ref('agent', user) };
        await commit({ id, agent: user }, trainingEvent('training.started', started, [agent]));
        playing = {
          id,
          agent: user,
          startedAt: desk.clock.now(),
          started,
          call: callOf(scenario, seed, cpr),
          caseId: null,
          view: null,
          ended: null,
        };
        await tell(playing);
        return done(viewOf(playing));
      }),
    current: () =>
      inTurn(async () => {
        const own = await mine();
        return own && viewOf(own);
      }),
    caller: () =>
      inTurn(async () => {
        const own = await mine();
        return own && callerView(own);
      }),
    end: () =>
      inTurn(async () => {
        const own = await mine();
        if (!own || own.ended) return refused('no-training');
        await finish(own, null);
        return done(viewOf(own));
      }),
    onCase(view) {
      if (!view) return;
      const follow = inTurn(async () => {
        const own = await mine();
        if (!own || own.ended) return;
        if (own.caseId === null) {
          // The next case that this agent opens is the one they answer the caller with.
          if (view.closed || Date.parse(view.openedAt) < own.startedAt) return;
          own.caseId = view.id;
          await commit(own, trainingEvent('training.case', { case: view.id }));
        }
        if (view.id !== own.caseId) return;
        own.view = view;
        if (!view.closed) return tell(own);
        const events = readCaseEvents(await desk.ledger.stream(view.id));
        await finish(own, assess(own.call.scenario, events, own.startedAt));
      });
      background(follow, desk.report);
    },
    present() {
      const shown = inTurn(async () => {
        if (playing) await tell(playing, true);
      });
      background(shown, desk.report);
    },
    drop() {
      playing = null;
      lookedFor = null;
      told.training(null);
      told.caller(null);
    },
  };
}

/** All of them once, in an order that the seed decides. */
function turned<T>(list: readonly T[], seed: number): readonly T[] {
  const rest = [...list];
  const order: T[] = [];
  while (rest.length > 0) {
    const next = pick(seed, `scenario ${rest.length}`, rest);
    if (next === undefined) break;
    order.push(...rest.splice(rest.indexOf(next), 1));
  }
  return order;
}
