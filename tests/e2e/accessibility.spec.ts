import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Agent, citizenIn } from './support/agent.ts';
import { answers } from './support/command-line.ts';
import { expect, test } from './support/console.ts';

/** WCAG 2.2 AA as far as a machine can see it. */
async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Electron gives no second page to a context, which axe's other mode needs.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    state,
  ).toEqual([]);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`accessible in every state of a case, ${scheme}`, async ({ app }) => {
    test.setTimeout(120_000);
    const agent = new Agent(app);
    const { page } = agent;
    await page.emulateMedia({ colorScheme: scheme });
    await check(page, 'sign-in');
    await agent.signIn();
    await check(page, 'ready');
    await agent.get('case-start').click();
    await check(page, 'case form');
    await agent.option('case-purpose', 'pin-forgotten').click();
    await agent.field('case-call-id').fill('1');
    await agent.get('case-open').click();
    await agent.find('Hansen');
    await expect(agent.get('citizen-search').getByTestId('field-error')).toBeVisible();
    await check(page, 'search with an error');
    const citizen = await citizenIn(app, 'genuine');
    await agent.find(citizen.cpr);
    await expect(agent.field('document-number')).toBeVisible();
    await check(page, 'document');
    await agent.showDocument('passport', '123456789');
    await expect(agent.get('document-state')).toBeVisible();
    const document = citizen.documents.find(({ status }) => status === 'valid');
    await agent.showDocument(document?.kind ?? '', document?.number ?? '');
    await expect(agent.get('question')).toBeVisible();
    await check(page, 'question');
    const known = await answers(app.dataFolder, citizen.cpr);
    for (let index = 1; index <= 6; index += 1) {
      await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
      await agent.field('question-answer').fill(await agent.truth(known));
      await agent.get('question-submit').click();
    }
    await expect(agent.get('verdict')).toBeVisible();
    await check(page, 'verdict');
    await agent.issue();
    await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
    await agent.get('guide-app-locked').click();
    await check(page, 'delivered');
    const phone = await agent.phone(citizen);
    await check(phone.page, 'practice phone');
    await agent.get('block-open').click();
    await check(page, 'block');
    await page.keyboard.press('Escape');
    await agent.closeCase();
    const other = await citizenIn(app, 'protected');
    await agent.openCase();
    await agent.find(other.cpr);
    await expect(agent.get('citizen-gate')).toBeVisible();
    await check(page, 'gate');
  });
}

test('the whole issue flow by keyboard alone', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  const known = await answers(app.dataFolder, citizen.cpr);
  let actions = 0;
  const key = async (name: string) => {
    actions += 1;
    await page.keyboard.press(name);
  };
  const type = async (text: string) => {
    actions += 1;
    await page.keyboard.type(text);
  };
  await expect(agent.get('case-start')).toBeFocused();
  await key('Enter');
  await key('1');
  await expect(agent.field('case-call-id')).toBeFocused();
  await type('keyboard-1');
  await key('Enter');
  await expect(agent.field('citizen-search')).toBeFocused();
  await type(citizen.cpr);
  await key('Enter');
  await expect(agent.get('document-type')).toBeVisible();
  const document = citizen.documents.find(({ kind, status }) => status === 'valid' && kind === 'passport');
  await key(document ? '1' : '2');
  await expect(agent.field('document-number')).toBeFocused();
  const licence = citizen.documents.find(({ kind, status }) => status === 'valid' && kind === 'driving-licence');
  await type(document?.number ?? licence?.number ?? '');
  await key('Enter');
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await expect(agent.field('question-answer')).toBeFocused();
    await type(await agent.truth(known));
    await key('Enter');
  }
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  await key('1');
  await expect(agent.get('issue-submit')).toBeFocused();
  await key('Enter');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  expect(actions).toBeLessThanOrEqual(35);
});

/** WCAG 2.4.11: some of what has the focus is in sight, and nothing else lies over all of it. */
const focusInSight = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const seen = parts.some((x) =>
      parts.some((y) => {
        const hit = document.elementFromPoint(left + width * x, top + height * y);
        return hit !== null && (focused.contains(hit) || hit.contains(focused));
      }),
    );
    return { seen, name: `${focused.tagName} ${focused.getAttribute('data-testid') ?? focused.textContent}` };
  });

for (const [width, height] of [
  [640, 600],
  [320, 300],
] as const) {
  test(`the focus is always in sight, forwards and back, at ${width} × ${height}`, async ({ app }) => {
    test.setTimeout(120_000);
    const agent = new Agent(app);
    const { page } = agent;
    await page.setViewportSize({ width, height });
    const walk = async (state: string, stops: number) => {
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let stop = 1; stop <= stops; stop += 1) {
          await page.keyboard.press(key);
          const focus = await focusInSight(page);
          if (focus) expect(focus.seen, `${state}: ${focus.name}`).toBe(true);
        }
      }
    };
    await expect(agent.field('sign-in-user')).toBeFocused();
    await walk('sign-in', 4);
    await agent.signIn();
    await expect(agent.get('case-start')).toBeFocused();
    await walk('ready', 12);
    await agent.startAsking(await citizenIn(app, 'genuine'));
    await agent.get('block-open').click();
    await walk('question with the block panel', 24);
    await page.keyboard.press('Escape');
    await agent.get('case-suspicion').click();
    await expect(agent.get('verdict')).toBeVisible();
    await walk('referred', 20);
  });
}

test('WCAG 3.3.8: what signs in can be pasted, so that nothing has to be remembered or copied by hand', async ({
  app,
}) => {
  const agent = new Agent(app);
  for (const id of ['sign-in-user', 'sign-in-password', 'sign-in-code']) {
    const allowed = await agent
      .field(id)
      .evaluate((field) => field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })));
    expect(allowed, id).toBe(true);
  }
});
