import { defineConfig } from '@playwright/test';
import { electronEnvironment, realDist } from './scripts/lib/electron-binary.mjs';

// Read here, so that `npx playwright test` alone takes the same binary as `npm run test:e2e` does.
const real = realDist();
Object.assign(process.env, electronEnvironment());

const conformance = 'conformance/**/*.spec.ts';

export default defineConfig({
  testDir: 'tests',
  // Each test starts an application of its own, which is a browser and more.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    { name: 'conformance', testMatch: conformance },
    // Asked for by `npm run pictures` only: it tests nothing.
    ...(process.env.PIN_DESK_PICTURES ? [{ name: 'pictures', testMatch: 'pictures/**/*.spec.ts' }] : []),
    // The same table for Electron itself, where its binary is.
    ...(real ? [{ name: 'conformance-electron', testMatch: conformance }] : []),
  ],
});
