import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { Agent } from './support/agent.ts';
import { expect, test } from './support/console.ts';
import { heapOf } from './support/heap.ts';
import { recorded, recordNotices } from './support/insider.ts';

/** WCAG 2.2 AA as far as a machine can see it. */
async function check(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    state,
  ).toEqual([]);
}

/** The caller's window: what is said there is all that the agent goes by. */
class Caller {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card(moment: string): Locator {
    return this.page.locator(`[data-testid="caller-card"][data-moment="${moment}"]`);
  }

  /** What is said at this moment. */
  async hear(moment: string): Promise<string> {
    await expect(this.card(moment).first()).toBeVisible();
    return this.card(moment).first().innerText();
  }
}

/** Goes to practice calls by key, chooses one by arrows or leaves it to chance, and lets it ring. */
async function ring(agent: Agent, scenario: string): Promise<Caller> {
  const { page } = agent;
  await page.keyboard.press('Control+7');
  await expect(agent.get('training-start')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const option = agent.option('training-scenario', scenario);
  await expect(option).toBeVisible();
  for (let step = 0; step < 30; step += 1) {
    if (await option.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(option).toHaveAttribute('aria-checked', 'true');
  const opening = agent.app.electronApp.waitForEvent('window');
  await page.keyboard.press('Control+Shift+J');
  const caller = new Caller(await opening);
  await expect(agent.get('training')).toHaveAttribute('data-state', 'waiting');
  await expect(caller.card('greeting')).toBeVisible();
  return caller;
}

/** Opens the case by keyboard with the call's id as it is shown. */
async function answerCall(agent: Agent): Promise<void> {
  const { page } = agent;
  const callId = await agent.get('training-call-id').innerText();
  await expect(agent.get('case-start')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.type(callId);
  await page.keyboard.press('Enter');
  await expect(agent.field('citizen-search')).toBeFocused();
  await expect(agent.get('training')).toHaveAttribute('data-state', 'talking');
}

const numberIn = (text: string): string => /\d{6}-\d{4}/.exec(text)?.[0] ?? '';
const documentIn = (text: string): string => /(?=\w*\d)\w{7,}/.exec(text)?.[0] ?? '';
/** What is said before an answer and after it is not typed. */
const answerIn = (text: string): string => text.replace(/^(Lad mig tænke … |Det må være )/, '').replace(/\.$/, '');

/** Number and document, as the caller says them. */
async function identify(agent: Agent, caller: Caller): Promise<void> {
  const { page } = agent;
  await page.keyboard.type(numberIn(await caller.hear('number')));
  await page.keyboard.press('Enter');
  await expect(agent.field('document-number')).toBeVisible();
  const said = await caller.hear('expiry');
  const kind = (await caller.hear('document')) + said;
  await agent.option('document-type', /kørekort/.test(kind) ? 'driving-licence' : 'passport').press('Enter');
  await agent.field('document-number').focus();
  await page.keyboard.type(documentIn(await caller.hear('document')));
  await page.keyboard.press('Enter');
  await expect(agent.get('question')).toBeVisible();
}

test('R14: a genuine practice call by keyboard, from the caller’s cards alone; the agent’s window holds no answer untyped', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await recordNotices(app);
  const caller = await ring(agent, 'genuine');
  await check(caller.page, 'the caller rings');
  await check(page, 'ringing');
  await answerCall(agent);
  await identify(agent, caller);
  const untyped: string[] = [];
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await expect(caller.page.locator('[data-testid="caller-card"][data-moment="answer"]')).toHaveCount(1);
    const kind = (await agent.get('question').getAttribute('data-kind')) ?? '';
    // The card of this question, not of the one before.
    await expect(caller.page.getByTestId('caller')).toHaveAttribute('data-now', `answer ${index} ${kind}`);
    const said = await caller.hear('answer');
    if (index > 4) {
      untyped.push(said, answerIn(said));
      await page.keyboard.press('F3');
      continue;
    }
    await page.keyboard.type(answerIn(said));
    await page.keyboard.press('Enter');
  }
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  const heap = await heapOf(page);
  const traffic = await recorded(app);
  const telling = untyped.filter((text) => text.length >= 8);
  for (const secret of telling) {
    expect(heap.includes(secret), 'in the heap').toBe(false);
    expect(traffic.includes(secret), 'in what main tells').toBe(false);
  }
  // The caller's window has what the agent's has not: the reader of heaps would have seen it.
  const heard = await caller.hear('coached');
  expect((await heapOf(caller.page)).includes(heard)).toBe(true);
  expect(heap.includes(heard)).toBe(false);
  expect(heard).toMatch(/^Nej/);
  await page.keyboard.press('1');
  await expect(agent.get('issue-submit')).toBeEnabled();
  await agent.get('issue-submit').press('Enter');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  await expect(caller.card('sms')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(agent.get('training-result').getByRole('heading')).toBeFocused();
  await expect(caller.card('goodbye')).toBeVisible();
  const finding = (id: string) => agent.get('training-result').locator(`[data-check="${id}"]`);
  await expect(finding('way')).toHaveAttribute('data-kept', 'true');
  await expect(finding('pin-sent')).toHaveAttribute('data-kept', 'true');
  // Two answers were said and not typed.
  await expect(finding('as-said')).toHaveAttribute('data-kept', 'false');
  await expect(agent.get('training-result').getByTestId('training-step')).not.toHaveCount(0);
  await check(page, 'how it went');
  await expect(agent.get('training-row')).toHaveCount(1);
});

test('a practice call with an impostor: no code, and the supervisor sees how it went', async ({ app }) => {
  test.setTimeout(180_000);
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn();
  await page.keyboard.press('Control+7');
  await expect(agent.get('training-row')).toHaveCount(0);
  const caller = await ring(agent, 'impostor');
  await answerCall(agent);
  await identify(agent, caller);
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    const kind = (await agent.get('question').getAttribute('data-kind')) ?? '';
    await expect(caller.page.getByTestId('caller')).toHaveAttribute('data-now', `answer ${index} ${kind}`);
    await page.keyboard.press('F3');
  }
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'failed');
  await expect(caller.card('refused')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(agent.get('training-result')).toBeVisible();
  await expect(agent.get('training-result').locator('[data-kept="false"]')).toHaveCount(0);
  await page.keyboard.press('Control+6');
  await page.keyboard.press('Control+Shift+Q');
  await page.keyboard.press('Control+Shift+Q');
  await agent.signIn('supervisor');
  await page.keyboard.press('Control+7');
  await expect(agent.get('training-row')).toHaveAttribute('data-scenario', 'impostor');
  await expect(agent.get('training-briefing').first()).toBeVisible();
  await expect(agent.get('training-start')).toHaveCount(0);
  await agent.get('training-show').press('Enter');
  await expect(agent.get('training-result')).toBeVisible();
  await check(page, 'the supervisor’s list');
});
