import { AxeBuilder } from '@axe-core/playwright';
import { passportZone } from '../fixtures/passport-zone.ts';
import { Agent, citizenIn, messages, type PracticePhone, verifyLedger } from './support/agent.ts';
import { answers, commandLine, type PracticeCitizen } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import type { RunningApp } from './support/launch.ts';

interface Shown {
  readonly name: { readonly given: string; readonly middle: string | null; readonly surname: string };
  readonly birthDate: string;
  readonly sex: 'M' | 'K';
}

const plain = (name: string): string =>
  name
    .toUpperCase()
    .replace(/Æ|Ä/g, 'AE')
    .replace(/Ø|Ö/g, 'OE')
    .replace(/Å/g, 'AA')
    .normalize('NFD')
    .replace(/[^A-Z -]/g, '')
    .replace(/[ -]+/g, '<');

const six = (date: string): string => date.slice(2).replaceAll('-', '');

/** The zone of a passport that this citizen could hold. */
async function zoneOf(app: RunningApp, citizen: PracticeCitizen, number: string, expires: string, issuer = 'DNK') {
  const shown = await commandLine<Shown>(app.dataFolder, 'register', 'show', citizen.cpr);
  const { given, middle, surname } = shown.name;
  return passportZone({
    issuer,
    number,
    surname: plain(surname),
    given: plain([given, middle].filter(Boolean).join(' ')),
    birth: six(shown.birthDate),
    expires: six(expires),
    sex: shown.sex === 'K' ? 'F' : 'M',
  });
}

const passportOf = ({ documents }: PracticeCitizen) =>
  documents.find(({ kind, status }) => kind === 'passport' && status === 'valid');

/** Genuine citizens who hold a passport and have an app that is ready. */
async function withPassport(app: RunningApp, count: number): Promise<readonly PracticeCitizen[]> {
  const found: PracticeCitizen[] = [];
  for (let index = 0; found.length < count; index += 1) {
    const citizen = await citizenIn(app, 'genuine', index);
    if (passportOf(citizen) && citizen.apps.some(({ state }) => state === 'ready')) found.push(citizen);
  }
  return found;
}

async function accessible(agent: Agent, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: agent.page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    state,
  ).toEqual([]);
}

/** Somebody is added to the queue, called, and stands at the desk. */
async function atDesk(agent: Agent): Promise<void> {
  const { page } = agent;
  await page.keyboard.press('+');
  await expect(agent.get('queue-add-form')).toBeVisible();
  // Here without an appointment: a reason is enough.
  await agent.field('queue-name').press('Enter');
  await expect(agent.get('queue-entry')).toHaveCount(1);
  await agent.get('queue-entry').click();
  await page.keyboard.press('Shift+F3');
  await expect(agent.get('queue-entry')).toHaveAttribute('data-state', 'called');
  await page.keyboard.press('Shift+F4');
  await expect(agent.get('open-visit')).toBeVisible();
}

test('R8 R9 R20: from the desk to the new PIN by keyboard alone, in at most 45 key actions', async ({ app }) => {
  const agent = new Agent(app);
  const { page } = agent;
  await agent.signIn('counter');
  const [citizen] = await withPassport(app, 1);
  if (!citizen) throw new Error('no citizen');
  const passport = passportOf(citizen);
  const zone = await zoneOf(app, citizen, passport?.number ?? '', passport?.expires ?? '');
  await atDesk(agent);
  // Two moves in the queue, and Enter.
  let actions = 3;
  const press = async (key: string) => {
    actions += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    actions += 1;
    await page.keyboard.insertText(text);
  };
  await expect(agent.get('case-open')).toBeFocused();
  await accessible(agent, 'open visit');
  await page.keyboard.press('Enter');
  await expect(agent.field('citizen-search')).toBeFocused();
  await type(citizen.cpr);
  await press('Enter');
  await expect(agent.get('counter-documents')).toBeVisible();
  await accessible(agent, 'documents');
  await press('1');
  await expect(agent.field('counter-zone')).toBeFocused();
  await type(zone);
  await press('Enter');
  await expect(agent.get('likeness')).toBeVisible();
  await accessible(agent, 'likeness');
  for (const key of ['1', '4', '8']) await press(key);
  await expect(agent.option('likeness-result', 'attested')).toHaveAttribute('aria-checked', 'true');
  await agent.get('likeness-submit').focus();
  await press('Enter');
  await expect(agent.get('counter-proof')).toBeVisible();
  await accessible(agent, 'proof');
  await press('1');
  await expect(agent.get('question')).toBeVisible();
  const known = await answers(app.dataFolder, citizen.cpr);
  const total = Number(await agent.get('question').getAttribute('data-of'));
  for (let index = 1; index <= total; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    await expect(agent.field('question-answer')).toBeFocused();
    await type(await agent.truth(known));
    await press('Enter');
  }
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  await expect(agent.get('counter-acts')).toBeVisible();
  await accessible(agent, 'acts');
  await press('1');
  await expect(agent.get('issue-submit')).toBeFocused();
  await press('Enter');
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');

  const phone = await agent.phone(citizen);
  await phone.setState('locked');
  const code = await phone.code();
  await phone.item('id-app').click();
  await phone.item('change-pin-code').click();
  await phone.item('temporary-pin-code').click();
  await phone.type(code);
  await phone.type('314159');
  await phone.type('314159');
  await phone.item('not-now').click();
  await expect(phone.get('practice-message')).toHaveAttribute('data-message', 'pin-changed');
  await expect(agent.state()).toHaveAttribute('data-state', 'used');
  await page.bringToFront();
  await press('Control+Enter');
  await expect(agent.get('queue')).toBeVisible();
  expect(actions).toBeLessThanOrEqual(45);
  expect(await verifyLedger(app)).toMatchObject({ intact: true });
});

test('R8: a foreign passport needs a witness, who signs in their own app', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn('counter');
  const [citizen, witness] = await withPassport(app, 2);
  if (!citizen || !witness) throw new Error('no citizens');
  await atDesk(agent);
  await agent.get('case-open').click();
  await agent.find(citizen.cpr);
  await agent.option('counter-document-type', 'foreign-passport').click();
  await agent.field('counter-zone').fill(await zoneOf(app, citizen, 'C01X00T47', '2035-01-01', 'SWE'));
  await agent.get('counter-document-submit').click();
  await expect(agent.get('counter-document')).toHaveAttribute('data-accepted', 'true');
  if ((await agent.option('counter-document-type', 'health-card').count()) === 0)
    await agent.get('counter-document-more').click();
  await agent.option('counter-document-type', 'health-card').click();
  await agent.get('counter-document-submit').click();
  await agent.option('likeness-compared', 'photo').click();
  await agent.option('likeness-wearing', 'nothing').click();
  await agent.option('likeness-result', 'attested').click();
  await agent.get('likeness-submit').click();
  await expect(agent.get('witness-form')).toBeVisible();
  await expect(agent.get('counter-proof')).toHaveCount(0);
  await accessible(agent, 'witness');
  await agent.page.keyboard.press('Control+F1');
  await expect(agent.get('blank-screen')).toBeVisible();
  const shown = await agent.page.content();
  expect(shown).not.toContain(citizen.cpr.slice(0, 6));
  await accessible(agent, 'hidden screen');
  await agent.page.keyboard.press('a');
  await expect(agent.get('witness-form')).toBeVisible();
  const passport = passportOf(witness);
  await agent.field('witness-cpr').fill(witness.cpr);
  await agent.option('counter-document-type', 'passport').click();
  await agent.field('counter-zone').fill(await zoneOf(app, witness, passport?.number ?? '', passport?.expires ?? ''));
  await agent.get('counter-document-submit').click();
  await expect(agent.get('witness-waiting')).toBeVisible();
  const phone: PracticePhone = await agent.phone(witness);
  await expect(phone.get('practice-witness')).toBeVisible();
  await phone.item('witness-sign').click();
  await expect(phone.get('practice-witness-result')).toHaveAttribute('data-result', 'signed');
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  await agent.issue();
  expect((await messages(app)).map(({ to }) => to)).toEqual([citizen.phone]);
});
