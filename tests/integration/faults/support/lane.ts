import type { Account } from '../../../../src/main/agents/accounts.ts';
import { createSessionManager } from '../../../../src/main/agents/session.ts';
import { caseCalls } from '../../../../src/main/calls/case-calls.ts';
import { type CaseService, createCaseService } from '../../../../src/main/cases/case-service.ts';
import type { DeskContext } from '../../../../src/main/cases/desk.ts';
import { createDoor } from '../../../../src/main/door.ts';
import type { SqliteLedger } from '../../../../src/main/ledger/sqlite-ledger.ts';
import type { CaseView } from '../../../../src/shared/case-view.ts';
import { type CallName, contract, type Input } from '../../../../src/shared/contract.ts';
import { stepClock } from './step-clock.ts';

/** One agent's window: a case service of its own behind the real door, on the ledger and outbox that all share. */
export interface Lane {
  readonly user: string;
  readonly cases: CaseService;
  /** The case after the call, or null where it was refused: a refusal is lawful, a bug ends the run. */
  call(name: CallName, input: Input<CallName>): Promise<CaseView | null>;
}

const accountOf = (user: string): Account => ({
  user,
  name: user,
  role: 'agent',
  password: '',
  secret: '',
  disabled: false,
});

export function openLane(
  user: string,
  parts: Omit<DeskContext, 'session'> & { readonly ledger: SqliteLedger },
  after: (view: CaseView) => Promise<void>,
): Lane {
  // Input idleness has a clock of its own, and here it stands still.
  const sessions = createSessionManager(parts.clock, stepClock(0), () => undefined);
  const desk: DeskContext = { ...parts, session: () => sessions.current };
  const cases = createCaseService(desk, (view) => sessions.caseOpen(view !== null && !view.closed));
  const { ledger, keyring } = parts;
  const door = createDoor(
    contract,
    caseCalls({
      cases,
      sessions,
      ledger,
      keyring,
      visits: { visit: async () => null },
      documentTable: parts.counter.documents,
      options: { report: parts.report, clock: parts.clock },
      register: () => ({ refresh: () => false }),
    }),
    () => ({ role: sessions.current?.role ?? null, locked: sessions.locked, caseOpen: cases.open }),
    (_reference, _call, error) => {
      throw error;
    },
  );
  sessions.start(accountOf(user));
  return {
    user,
    cases,
    async call(name, input) {
      const result = await door(name, input);
      if (!result.ok) return null;
      const view = result.value as CaseView;
      await after(view);
      return view;
    },
  };
}
