import { expect, type Locator, type Page } from '@playwright/test';
import { answers, citizens, type PracticeAnswer, type PracticeCitizen } from './command-line.ts';
import type { RunningApp } from './launch.ts';

/** A person at the console. Uses the public handles only (design: automation). */
export class Agent {
  readonly app: RunningApp;
  #calls = 0;

  constructor(app: RunningApp) {
    this.app = app;
  }

  get page(): Page {
    return this.app.page;
  }

  get(id: string): Locator {
    return this.page.getByTestId(id);
  }

  /** The input of a text handle, which is one or holds one. */
  field(id: string): Locator {
    return this.page.locator(`[data-testid="${id}"]:is(input, textarea), [data-testid="${id}"] :is(input, textarea)`);
  }

  option(id: string, value: string): Locator {
    return this.page.locator(`[data-testid="${id}-option"][data-value="${value}"]`);
  }

  async signIn(user = 'agent'): Promise<void> {
    await this.field('sign-in-user').fill(user);
    await this.field('sign-in-password').fill('practice');
    await this.enterHintedCode();
    await this.get('sign-in-submit').click();
    await expect(this.get('sign-in-submit')).toHaveCount(0);
  }

  async enterHintedCode(): Promise<void> {
    await expect(this.get('sign-in-code-hint')).toHaveText(/\d{6}$/);
    const code = (await this.get('sign-in-code-hint').innerText()).slice(-6);
    await this.field('sign-in-code').fill(code);
  }

  async openCase(options: { purpose?: string; caller?: string; callId?: string } = {}): Promise<void> {
    await this.get('nav-call').click();
    await this.get('case-start').click();
    await this.option('case-purpose', options.purpose ?? 'pin-forgotten').click();
    this.#calls += 1;
    await this.field('case-call-id').fill(options.callId ?? `call-${Date.now()}-${this.#calls}`);
    if (options.caller) await this.option('case-caller', options.caller).click();
    await this.get('case-open').click();
    await expect(this.get('citizen-search')).toBeVisible();
  }

  async find(text: string): Promise<void> {
    await this.field('citizen-search').fill(text);
    await this.field('citizen-search').press('Enter');
  }

  async showDocument(kind: string, number: string): Promise<void> {
    await this.option('document-type', kind).click();
    await this.field('document-number').fill(number);
    await this.get('document-submit').click();
  }

  /** A new case up to the first question. */
  async startAsking(citizen: PracticeCitizen): Promise<void> {
    await this.openCase();
    await this.find(citizen.cpr);
    const document = validDocument(citizen);
    await this.showDocument(document.kind, document.number);
    await expect(this.get('question')).toBeVisible();
  }

  /** What the citizen would say to the question on screen. */
  async truth(known: readonly PracticeAnswer[]): Promise<string> {
    const kind = await this.get('question').getAttribute('data-kind');
    const subject = await this.get('question').getAttribute('data-subject');
    const found = known.find((answer) => answer.kind === kind && (answer.subject ?? '') === (subject ?? ''));
    if (!found) throw new Error(`no answer for ${kind} ${subject}`);
    return found.spoken.da;
  }

  /** Answers every question; from the given one on the caller does not know. */
  async answerAll(citizen: PracticeCitizen, right = 99): Promise<void> {
    const known = await answers(this.app.dataFolder, citizen.cpr);
    const total = Number(await this.get('question').getAttribute('data-of'));
    for (let index = 1; index <= total; index += 1) {
      await expect(this.get('question')).toHaveAttribute('data-index', String(index));
      if (index > right) await this.get('question-unknown').click();
      else {
        await this.field('question-answer').fill(await this.truth(known));
        await this.get('question-submit').click();
      }
    }
    await expect(this.get('verdict')).toBeVisible();
  }

  async pass(citizen: PracticeCitizen): Promise<void> {
    await this.startAsking(citizen);
    await this.answerAll(citizen);
    await expect(this.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  }

  async issue(): Promise<void> {
    await this.option('issue-coached', 'no').click();
    await this.get('issue-submit').click();
    await expect(this.get('issue-status')).toBeVisible();
  }

  async closeCase(): Promise<void> {
    await this.get('case-close').click();
    await expect(this.get('case-start')).toBeVisible();
  }

  state(): Locator {
    return this.get('case-state');
  }

  /** The practice phone's window, showing this citizen's handset. */
  async phone(citizen: PracticeCitizen): Promise<PracticePhone> {
    const opening = this.app.electronApp.waitForEvent('window');
    await this.get('nav-practice-phone').click();
    const phone = new PracticePhone(await opening);
    await phone.field('practice-citizen').fill(citizen.cpr);
    await phone.field('practice-citizen').press('Enter');
    await expect(phone.get('practice-screen')).toBeVisible();
    return phone;
  }
}

export class PracticePhone {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get(id: string): Locator {
    return this.page.getByTestId(id);
  }

  field(id: string): Locator {
    return this.page.locator(`[data-testid="${id}"]:is(input, textarea), [data-testid="${id}"] :is(input, textarea)`);
  }

  item(name: string): Locator {
    return this.page.locator(`[data-testid="practice-item"][data-item="${name}"]`);
  }

  async setState(state: 'locked' | 'ready'): Promise<void> {
    await this.page.locator(`[data-testid="practice-app-state-option"][data-value="${state}"]`).click();
  }

  /** The eight digits of the newest text. */
  async code(): Promise<string> {
    await expect(this.get('practice-sms').first()).toHaveText(/\d{4}\s\d{4}/);
    const match = /(\d{4})\s(\d{4})/.exec(await this.get('practice-sms').first().innerText());
    return `${match?.[1]}${match?.[2]}`;
  }

  async type(text: string): Promise<void> {
    await this.field('practice-input').fill(text);
    await this.get('practice-next').click();
  }

  async screen(name: string): Promise<void> {
    await expect(this.get('practice-screen')).toHaveAttribute('data-screen', name);
  }
}

function validDocument(citizen: PracticeCitizen) {
  const found = citizen.documents.find(
    ({ kind, status }) => status === 'valid' && (kind === 'passport' || kind === 'driving-licence'),
  );
  if (!found) throw new Error('this citizen has no valid document');
  return found;
}

export async function citizenIn(app: RunningApp, situation: string, index = 0): Promise<PracticeCitizen> {
  const found = (await citizens(app.dataFolder, situation))[index];
  if (!found) throw new Error(`no citizen in ${situation}`);
  return found;
}

type PinDesk = {
  clock: { advance(milliseconds: number): Promise<void>; idle(milliseconds: number): Promise<void> };
  sms: { messages(): { to: string; text: string; state: string; at: string }[]; script(outcomes: string[]): void };
  ledger: { verify(): Promise<{ intact: boolean; events: number }> };
};

/** Moves the console's time; what falls due runs. */
export const advance = (app: RunningApp, milliseconds: number): Promise<void> =>
  app.electronApp.evaluate(
    (_electron, by) => (globalThis as unknown as { pinDesk: PinDesk }).pinDesk.clock.advance(by),
    milliseconds,
  );

export const idle = (app: RunningApp, milliseconds: number): Promise<void> =>
  app.electronApp.evaluate(
    (_electron, by) => (globalThis as unknown as { pinDesk: PinDesk }).pinDesk.clock.idle(by),
    milliseconds,
  );

export const scriptSms = (app: RunningApp, outcomes: string[]): Promise<void> =>
  app.electronApp.evaluate(
    (_electron, script) => (globalThis as unknown as { pinDesk: PinDesk }).pinDesk.sms.script(script),
    outcomes,
  );

export const messages = (app: RunningApp) =>
  app.electronApp.evaluate(() => (globalThis as unknown as { pinDesk: PinDesk }).pinDesk.sms.messages());

export const verifyLedger = (app: RunningApp) =>
  app.electronApp.evaluate(() => (globalThis as unknown as { pinDesk: PinDesk }).pinDesk.ledger.verify());
