import type { Case } from './case.ts';
import { noCounter } from './counter/fold.ts';
import type { CaseEvent } from './events.ts';
import { unguided } from './guiding.ts';

/** A case as its first event leaves it. */
export function startCase(event: CaseEvent & { type: 'case.opened' }): Case {
  const { purpose, caller, callId, session, channel } = event.payload;
  return {
    openedAt: event.at,
    lastAt: event.at,
    agent: event.agent ?? '',
    session,
    purpose,
    caller,
    callId,
    channel,
    counter: noCounter,
    refusal: null,
    state: 'open',
    searched: false,
    citizen: null,
    gates: [],
    documentAttempts: 0,
    document: null,
    draw: null,
    outcomes: [],
    asked: null,
    firstAskedAt: null,
    lineLostAt: null,
    verdict: null,
    approvals: [],
    held: null,
    beforeBlock: null,
    coached: null,
    app: null,
    suspicion: false,
    guiding: unguided,
    pins: [],
    handed: null,
    blocks: [],
    closed: false,
    disposition: null,
    timeline: [{ at: new Date(event.at).toISOString(), kind: 'opened', detail: { purpose } }],
  };
}
