import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';
import { test as base } from './launch.ts';

/**
 * The console on a copy of one practice register, made once per worker: making it anew for each test would take longer
 * than the tests do.
 */
export const test = base.extend<object, { template: string }>({
  template: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'pin-desk-template-'));
      await commandLine(folder, 'practice', 'create', '--persons', '2000', '--seed', '1');
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  prepare: async ({ template }, use) => {
    await use((folder) => cp(template, folder, { recursive: true }));
  },
});

export { expect } from './launch.ts';
