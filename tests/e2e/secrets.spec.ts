import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, citizenIn, messages } from './support/agent.ts';
import { answers, type PracticeAnswer, type PracticeCitizen } from './support/command-line.ts';
import { expect, test } from './support/console.ts';
import { heapOf } from './support/heap.ts';
import { recorded, recordNotices } from './support/insider.ts';

const view = (agent: Agent): Promise<string> =>
  agent.page.evaluate(async () => {
    const { pinDesk } = window as unknown as { pinDesk: { call(name: string, input: unknown): Promise<unknown> } };
    return JSON.stringify(await pinDesk.call('case.current', {}));
  });

/** Register values that stand for themselves: nothing the interface could say by chance. */
function telling(known: readonly PracticeAnswer[], citizen: PracticeCitizen, typed: ReadonlySet<string>): string[] {
  const values = known
    .filter(({ type }) => type === 'street-address' || type === 'date')
    .flatMap(({ value, spoken }) => [value, spoken.da, spoken.en]);
  return [...new Set(values)].filter(
    (value) => value.length >= 8 && /\d/.test(value) && !typed.has(value) && !value.includes(citizen.cpr),
  );
}

test('R14 R18 R23: the window never holds an untyped answer, a PIN or a verdict per question', async ({ app }) => {
  test.setTimeout(180_000);
  const agent = new Agent(app);
  await agent.signIn();
  await recordNotices(app);
  const citizen = await citizenIn(app, 'genuine');
  const known = await answers(app.dataFolder, citizen.cpr);
  const typed = new Set<string>();
  const views: string[] = [];
  await agent.startAsking(citizen);
  for (let index = 1; index <= 6; index += 1) {
    await expect(agent.get('question')).toHaveAttribute('data-index', String(index));
    views.push(await view(agent));
    if (index > 4) {
      await agent.get('question-unknown').click();
      continue;
    }
    const answer = await agent.truth(known);
    typed.add(answer);
    await agent.field('question-answer').fill(answer);
    await agent.get('question-submit').click();
  }
  await expect(agent.get('verdict')).toHaveAttribute('data-verdict', 'passed');
  const duringVerdict = await heapOf(agent.page);
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  views.push(await view(agent));
  const afterIssue = await heapOf(agent.page);
  const [sent] = await messages(app);
  const [, first = '', second = ''] = /(\d{4}) (\d{4})/.exec(sent?.text ?? '') ?? [];
  expect(first).toHaveLength(4);

  const traffic = `${await recorded(app)}\n${views.join('\n')}`;
  // The recorder and the heap reader see what is there: the masked number, the reference.
  expect(traffic).toContain(`${citizen.cpr.slice(0, 6)}-`);
  expect(afterIssue.includes(`${citizen.cpr.slice(0, 6)}-••••`)).toBe(true);
  const secrets = telling(known, citizen, typed);
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of [...secrets, `${first}${second}`, `${first} ${second}`]) {
    expect(traffic.includes(secret), secret).toBe(false);
    expect(duringVerdict.includes(secret), secret).toBe(false);
    expect(afterIssue.includes(secret), secret).toBe(false);
  }
  // The clock of the status may be right.
  expect(traffic).not.toMatch(/(?<!"clock":)"right"/);
  for (const word of ['"outcome"', '"outcomes"', '"wrong"', '"accepted":[', '"value":"'])
    expect(traffic, word).not.toContain(word);
});

test('R35: nothing of a played case stands readable in the data folder', async ({ app }) => {
  const agent = new Agent(app);
  await agent.signIn();
  const citizen = await citizenIn(app, 'genuine');
  await agent.pass(citizen);
  await agent.issue();
  await expect(agent.get('issue-status')).toHaveAttribute('data-status', 'delivered');
  const [sent] = await messages(app);
  const pin = /(\d{4}) (\d{4})/.exec(sent?.text ?? '')?.[0] ?? 'no PIN';
  const known = await answers(app.dataFolder, citizen.cpr);
  const secrets = [
    citizen.cpr,
    pin,
    pin.replace(' ', ''),
    citizen.phone ?? '',
    citizen.documents[0]?.number ?? '',
    ...telling(known, citizen, new Set()),
  ];
  await app.close();
  const entries = await readdir(app.dataFolder, { recursive: true, withFileTypes: true });
  let searched = 0;
  for (const entry of entries.filter((found) => found.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    searched += 1;
    for (const secret of secrets.filter((text) => text !== '')) {
      for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
        expect(bytes.includes(Buffer.from(secret, encoding)), `${entry.name} ${encoding}`).toBe(false);
      }
    }
  }
  expect(searched).toBeGreaterThan(4);
});
