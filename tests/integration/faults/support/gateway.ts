import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Receipt, SmsTransport } from '../../../../src/main/sms/sms.ts';
import type { Clock } from '../../../../src/main/time/clock.ts';
import { second } from '../../../../src/main/time/durations.ts';
import type { KillPoints } from './kill-points.ts';
import type { Handover } from './plan.ts';
import type { Chances } from './seeded.ts';

export function linesOf<T>(file: string): readonly T[] {
  if (!existsSync(file)) return [];
  // A line that the kill cut short was never finished, and so nothing was promised by it.
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}

/** Through to the disk: what is told to the outside world has happened whatever becomes of this process. */
export function writeLine(file: string, line: unknown): void {
  const opened = openSync(file, 'a');
  writeSync(opened, `${JSON.stringify(line)}\n`);
  fsyncSync(opened);
  closeSync(opened);
}

/** A gateway that remembers every message it was handed, also after the console's end, and answers as chance will. */
export function gateway(parts: {
  readonly file: string;
  readonly clock: Clock;
  readonly chances: Chances;
  readonly points: KillPoints;
}): SmsTransport & { late(): void } {
  const { file, clock, chances, points } = parts;
  const listeners = new Set<(receipt: Receipt) => void>();
  const tell = (messageId: string, outcome: Receipt['outcome']) => {
    points.pass();
    for (const listener of [...listeners]) listener({ messageId, outcome });
  };
  return {
    onReceipt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send({ id, to, text }) {
      const outcome = chances.pick(['deliver', 'deliver', 'fail', 'accept-then-silent', 'never']);
      points.pass();
      writeLine(file, { id, to, text, outcome } satisfies Handover);
      points.pass();
      if (outcome === 'fail') return 'failed';
      if (outcome === 'never')
        return new Promise((resolve) => {
          clock.after(10 * second, () => resolve('unknown'));
        });
      if (outcome === 'deliver') {
        clock.after(400, () => tell(id, 'delivered'));
        if (chances.percent(10)) clock.after(600, () => tell(id, chances.pick(['delivered', 'failed'])));
      }
      return 'accepted';
    },
    /** Receipts that found nobody at home before the restart come again. */
    late() {
      for (const { id, outcome } of linesOf<Handover>(file)) {
        if (outcome === 'deliver' && chances.percent(30)) tell(id, 'delivered');
      }
    },
  };
}
