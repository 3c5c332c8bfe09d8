import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Console } from './console.ts';
import type { Verification } from './ledger/ledger.ts';
import type { Scripted } from './sms/simulator.ts';

/** `globalThis.pinDesk` in unpackaged builds under `PIN_DESK_TEST=1` (design: automation handles). */
interface TestHandles {
  readonly clock: { advance(milliseconds: number): Promise<void>; idle(milliseconds: number): Promise<void> };
  readonly sms: {
    messages(): readonly { to: string; text: string; state: string; at: string }[];
    script(outcomes: readonly Scripted[]): void;
  };
  readonly ledger: { verify(): Promise<Verification> };
  /** Answers the next dialog that asks for a file, before it is shown; null as if it had been cancelled. */
  readonly files: { answer(path: string | null): void };
}

const fileOf = (dataDir: string) => join(dataDir, 'test-clock');

/** How far earlier runs were moved: time does not go back when a test starts the console again (R39). */
export function movedBefore(dataDir: string): number {
  try {
    return Number(readFileSync(fileOf(dataDir), 'utf8')) || 0;
  } catch {
    // Not moved yet.
    return 0;
  }
}

/** @param answerFile answers the next dialog that asks for a file. */
export function exposeTestHandles(console: Console, answerFile: (path: string | null) => void): void {
  const { options, simulator, ledger, sessions, cases, phone } = console;
  const handles: TestHandles = {
    clock: {
      async advance(milliseconds) {
        writeFileSync(fileOf(options.dataDir), String(movedBefore(options.dataDir) + milliseconds));
        await options.clock.advance(milliseconds);
        // A window counts by its own watch from the last view on; it gets one of the new time.
        options.notify('status', console.status());
        await phone.handsets.push();
        if (sessions.current && !sessions.locked && sessions.current.role === 'agent')
          options.notify('case', await cases.current());
      },
      idle: (milliseconds) => options.idle.advance(milliseconds),
    },
    sms: {
      messages: () => simulator.messages(),
      script: (outcomes) => simulator.script(outcomes),
    },
    ledger: { verify: () => ledger.verify() },
    files: { answer: answerFile },
  };
  Object.defineProperty(globalThis, 'pinDesk', { value: handles, configurable: true });
}
