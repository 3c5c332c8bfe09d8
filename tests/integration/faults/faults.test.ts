/**
 * The power goes at any instruction between the document and the new PIN, again and again, and the console starts again on
 * what is left. Seeds are fixed, so that every run is the same; a failing life prints how to play it again:
 * `PIN_DESK_FAULT_SEED` (of the first life) and `PIN_DESK_FAULT_RUNS` (deaths in all, 25 a life).
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createKeyring } from '../../../src/main/storage/keyring.ts';
import { hour, minute, second } from '../../../src/main/time/durations.ts';
import { checkWreck } from './support/invariants.ts';
import type { Plan } from './support/plan.ts';
import { type Chances, seeded } from './support/seeded.ts';

const script = fileURLToPath(new URL('./support/console-process.ts', import.meta.url));
const deathsPerLife = 25;
const firstSeed = Number(process.env['PIN_DESK_FAULT_SEED'] ?? 1);
const deaths = Number(process.env['PIN_DESK_FAULT_RUNS'] ?? 300);
const lives = Array.from({ length: Math.ceil(deaths / deathsPerLife) }, (_, index) => firstSeed + index);

/** Runs the console to its end. @returns the signal that ended it, or what it said. */
function run(plan: Plan, cache: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, JSON.stringify(plan)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('close', (code, signal) => resolve(signal ?? (code === 0 ? 'ended' : said)));
  });
}

/** How many places lie behind each point, roughly; a run that ends before goes on with the next case. */
const places = { start: 60, document: 500, issue: 160 };

function planDeath(chances: Chances): NonNullable<Plan['death']> {
  const from = chances.pick(['start', 'document', 'document', 'issue', 'issue', 'issue']);
  return { from, after: chances.below(places[from]) };
}

/** Mostly a moment later; now and then much later, or before what happened already (R39). */
const jump = (chances: Chances): number =>
  chances.pick([second, second, second, 20 * second, 40 * minute, 26 * hour, -10 * second, -2 * hour]);

async function live(seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pin-desk-faults-'));
  const master = randomBytes(32);
  const keyring = createKeyring(master);
  const chances = seeded(seed);
  const runs = Math.min(deathsPerLife, deaths - (seed - firstSeed) * deathsPerLife);
  // Every other life has two cases and two messages under way at once.
  const base = { folder, master: master.toString('hex'), lanes: seed % 2 === 0 ? 2 : 1 } as const;
  let newest = Date.UTC(2026, 5, 1, 8);
  try {
    for (let death = 0; death <= runs; death += 1) {
      const last = death === runs;
      const plan: Plan = {
        ...base,
        seed: seed * 1000 + death,
        now: newest + (last ? second : jump(chances)),
        citizens: death * 8,
        death: last ? null : planDeath(chances),
      };
      const end = await run(plan, join(tmpdir(), 'pin-desk-faults-cache'));
      expect(end, `run ${death} ${JSON.stringify(plan.death)}`).toBe(last ? 'ended' : 'SIGKILL');
      newest = Math.max(newest, await checkWreck(folder, keyring, last));
    }
  } catch (error) {
    console.error(`to play it again: PIN_DESK_FAULT_SEED=${seed} PIN_DESK_FAULT_RUNS=${deathsPerLife}`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

for (const seed of lives)
  test.concurrent(`life ${seed}: killed, restarted, and nothing is sent twice or lost`, () => live(seed), 300_000);
