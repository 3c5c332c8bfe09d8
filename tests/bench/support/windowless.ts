import { consoleCalls } from '../../../src/main/calls/calls.ts';
import { type Console, openConsole } from '../../../src/main/console.ts';
import { createDoor } from '../../../src/main/door.ts';
import { plainFileProtector } from '../../../src/main/storage/master-key.ts';
import { createSystemClock } from '../../../src/main/time/system-clock.ts';
import { type CallName, type CallResult, contract, type Input, type Output } from '../../../src/shared/contract.ts';
import { noPaper } from '../../fixtures/paper.ts';

/** The console without a window: the parts of main behind the real door, an agent signed in. */
export interface WindowlessConsole {
  readonly console: Console;
  /** As the window calls, and a refusal is a bug of the bench. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  stop(): Promise<void>;
}

const fail = (error: unknown): never => {
  throw error;
};

export async function openWindowless(dataDir: string): Promise<WindowlessConsole> {
  const clock = createSystemClock(fail);
  const console = await openConsole({
    config: { mode: 'practice' },
    dataDir,
    version: 'bench',
    clock,
    idle: createSystemClock(fail),
    protector: plainFileProtector,
    still: true,
    weakKeychain: false,
    makePracticeRegister: async () => fail(new Error(`no register in ${dataDir}`)),
    notify: () => undefined,
    notifyPhone: () => undefined,
    notifyCaller: () => undefined,
    notifyApproval: () => undefined,
    report: fail,
  });
  const { sessions, cases } = console;
  const door = createDoor(
    contract,
    consoleCalls(
      console,
      () => undefined,
      () => undefined,
      () => undefined,
      noPaper,
      async () => null,
    ),
    () => ({ role: sessions.current?.role ?? null, locked: sessions.locked, caseOpen: cases.open }),
    (_reference, call, error) => {
      throw new Error(`${call} failed`, { cause: error });
    },
  );
  const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = (await door(name, input)) as CallResult<Output<N>>;
    if (!result.ok) throw new Error(`${name} was refused: ${result.error.code}`);
    return result.value;
  };
  const { code } = await call('session.codeHint', { user: 'agent' });
  await call('session.signIn', { user: 'agent', password: 'practice', code: code ?? '' });
  return { console, call, stop: () => console.stop() };
}
