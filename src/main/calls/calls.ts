import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import { done } from '../outcome.ts';
import { type ApprovalCallParts, approvalCalls } from './approval-calls.ts';
import { bannerCalls } from './banner-calls.ts';
import { caseCalls } from './case-calls.ts';
import { counterCalls } from './counter-calls.ts';
import { documentCalls } from './document-calls.ts';
import { type ChooseFile, queueCalls } from './queue-calls.ts';
import { sessionCalls } from './session-calls.ts';
import { type TakeAwayParts, takeAwayCalls } from './take-away-calls.ts';
import { type TrainingCallParts, trainingCalls } from './training-calls.ts';

const auditRows = 100;

type SessionParts = Parameters<typeof sessionCalls>[0];
type CaseParts = Parameters<typeof caseCalls>[0];
type BannerParts = Parameters<typeof bannerCalls>[0];

/** What the handlers need of a running console. */
export interface CallParts
  extends Pick<
      Console,
      | 'ledger'
      | 'sessions'
      | 'keyring'
      | 'cases'
      | 'visits'
      | 'documentTable'
      | 'refusals'
      | 'paperCodes'
      | 'queue'
      | 'signIn'
      | 'guidance'
      | 'status'
    >,
    Pick<TrainingCallParts, 'training'>,
    Pick<ApprovalCallParts, 'approvals'> {
  register(): ReturnType<CaseParts['register']> & Pick<ReturnType<Console['register']>, 'stats'>;
  readonly options: SessionParts['options'] & CaseParts['options'] & BannerParts['options'];
}

/** What calls ask of the system around the console. */
export interface SystemParts extends TakeAwayParts {
  setScheme(scheme: 'light' | 'dark' | 'auto'): void;
}

/**
 * Every handler of the console's contract.
 * @param openPhone opens the practice phone's window. @param openCaller opens the caller's in a practice call.
 * @param openApproval opens the second person's (R28).
 * @param system what prints, where downloads lie, and the windows' colours.
 * @param chooseFile asks for a file of appointments.
 */
export function consoleCalls(
  console: CallParts,
  openPhone: () => void,
  openCaller: () => void,
  openApproval: () => void,
  system: SystemParts,
  chooseFile: ChooseFile,
): Handlers {
  const { ledger, options } = console;
  return {
    ...sessionCalls(console),
    ...caseCalls(console),
    ...approvalCalls(console, openApproval),
    ...bannerCalls(console),
    ...takeAwayCalls(console.guidance, system),
    ...trainingCalls(console, openCaller),
    ...queueCalls(console.queue, chooseFile),
    ...counterCalls(console, system.paper),
    ...documentCalls(console),
    'status.get': () => done(console.status()),
    'guidance.get': () => done(console.guidance),
    'window.scheme'({ scheme }) {
      system.setScheme(scheme);
      return done({});
    },
    'practice.phone'() {
      if (options.config.mode === 'practice') openPhone();
      return done({});
    },
    async 'audit.page'({ before }) {
      const events = await ledger.page({ limit: auditRows + 1, ...(before === undefined ? {} : { before }) });
      const rows = events.slice(0, auditRows).map(({ position, stream, sequence, type, at, agent, workstation }) => ({
        position,
        stream,
        sequence,
        type,
        at,
        agent,
        workstation,
      }));
      return done({ rows, more: events.length > auditRows });
    },
    async 'audit.verify'() {
      const { intact, events, broken } = await ledger.verify();
      const { count, link } = await ledger.head();
      return done({
        intact,
        events,
        broken: broken ? { case: broken.case, sequence: broken.sequence } : null,
        anchor: { count, head: link },
      });
    },
    'register.stats': () =>
      done({ ...console.register().stats(), recordsByType: { ...console.register().stats().recordsByType } }),
  };
}
