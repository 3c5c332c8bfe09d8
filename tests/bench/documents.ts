// A scanned zone, from the last key until the comparison is on screen; and apart from it what main does of that.
import { compareZone, rowFor } from '../../src/main/documents/compare-zone.ts';
import { readZone } from '../../src/main/documents/read-zone.ts';
import type { DocumentRow } from '../../src/main/register/register.ts';
import type { CitizenFacts } from '../../src/main/verification/facts.ts';
import { makeZone } from '../unit/documents/specimens.ts';
import { openApp } from './support/apps.ts';
import { dataFolder, quantile, report } from './support/figure.ts';

const today = '2026-11-22';
const rounds = 400;
const zone = makeZone({ number: '20B008I58' });
/** The worst that people hand in: everything has to be tried. */
const wrong = zone.replace('20B008I58', '2O80O8158');

const name = { given: 'Åse Kirstine', middle: null, surname: 'Sørensen', from: null, to: null, reliable: true };
const facts: Pick<CitizenFacts, 'cpr' | 'name' | 'formerNames' | 'birthDate' | 'birthDateUncertain'> = {
  cpr: '9101612222',
  name,
  formerNames: Array.from({ length: 5 }, () => ({ ...name, surname: 'Holm' })),
  birthDate: '1961-01-31',
  birthDateUncertain: false,
};
const rows: readonly DocumentRow[] = Array.from({ length: 6 }, (_, index) => ({
  kind: 'passport',
  number: index === 5 ? '20B008I58' : `21234567${index}`,
  issuer: 'DNK',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
  status: 'valid',
}));

function timed(text: string): number {
  const before = performance.now();
  const read = readZone(text, today);
  if (read.ok) compareZone(read.zone, facts, rowFor(read.zone, rows), today);
  return performance.now() - before;
}

const first = timed(zone);
const right = Array.from({ length: rounds }, () => timed(zone));
const worst = Array.from({ length: rounds }, () => timed(wrong));

/** Runs in the page: the form is sent, and the time taken until its answer is painted. @returns milliseconds. */
function untilShown(): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-testid="zone-read"]')) return;
      watch.disconnect();
      painted();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLButtonElement>('[data-testid="zone-submit"]')?.click();
  });
}

const console = await openApp('.', dataFolder());
const { page } = console;
const field = (id: string) => page.locator(`[data-testid="${id}"] :is(input, textarea)`);
await field('sign-in-user').fill('counter');
await field('sign-in-password').fill('practice');
await page
  .getByTestId('sign-in-code-hint')
  .getByText(/\d{6}$/)
  .waitFor();
await field('sign-in-code').fill((await page.getByTestId('sign-in-code-hint').innerText()).slice(-6));
await page.getByTestId('sign-in-submit').click();
await page.getByTestId('nav-counter').click();
const shown: number[] = [];
for (let round = -3; round < 30; round += 1) {
  await field('zone-text').fill(zone);
  const took = await page.evaluate(untilShown);
  // The first ones warm up.
  if (round >= 0) shown.push(took);
  await page.getByTestId('zone-next').click();
}
await console.close();

report([
  {
    name: 'a zone, from the key to the comparison on screen, median',
    value: quantile(shown, 0.5),
    unit: 'ms',
    limit: { of: 'value', value: 30 },
  },
  { name: 'of which: read and compared with the register, p99', value: quantile(right, 0.99), unit: 'ms' },
  { name: 'the same, the first of a process', value: first, unit: 'ms' },
  { name: 'a zone that only corrections could make right, p99', value: quantile(worst, 0.99), unit: 'ms' },
]);
