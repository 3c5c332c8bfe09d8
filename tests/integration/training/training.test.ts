import { describe, expect, test } from 'vitest';
import type { TrainingCheckId } from '../../../src/shared/training.ts';
import { events, eventTypes, openWorld, refusal, settle, value } from '../../fixtures/desk.ts';
import { play, type Slip } from '../../fixtures/played-call.ts';
import { openTrainee, scenarioOf, shipped } from '../../fixtures/trainee.ts';

const ids = shipped.scenarios.map(({ id }) => id);

describe('played as the rules say', () => {
  test.each(ids)('%s: the right way, and every rule kept', async (id) => {
    const result = await play(openTrainee(openWorld()), id);
    expect(result.checks.filter(({ kept }) => !kept)).toEqual([]);
    expect(result.way).toMatchObject({ right: true, wanted: scenarioOf(id).expected.ways });
    expect(result.checks.length).toBeGreaterThan(1);
    expect(result.steps.at(-1)?.step).toBe('closing');
  });
});

const slips: readonly (readonly [Slip, string, TrainingCheckId, string | null])[] = [
  ['takes-them-for-the-citizen', 'parent-for-a-child', 'caller', 'R2'],
  ['looks-up', 'parent-for-a-child', 'looked-up', 'R2'],
  ['searches-by-name', 'protected', 'search-protected', 'R37'],
  ['picks-by-phone', 'namesake', 'number-asked', 'R38'],
  ['types-expired-number', 'expired-document', 'document', 'R6'],
  ['answers-for-them', 'impostor', 'own-answers', 'R2'],
  ['answers-for-them', 'impostor', 'no-pin', 'R20'],
  ['types-otherwise', 'genuine', 'as-said', 'R18'],
  ['lets-time-run-out', 'genuine', 'in-time', 'R15'],
  ['believes-the-coach', 'coached', 'coached', 'R36'],
  ['believes-the-coach', 'coached', 'no-pin', 'R20'],
  ['forgets-the-language', 'speaks-english', 'language', 'R23'],
  ['forgets-to-block', 'coached', 'block', 'R5'],
  ['blocks-for-nothing', 'genuine', 'needless-block', 'R5'],
  ['sends-no-code', 'genuine', 'pin-sent', null],
  ['wrong-ending', 'genuine', 'ending', 'R30'],
];

describe('one thing done wrong is said, and nothing else of that kind', () => {
  test.each(slips)('%s in “%s”: %s', async (slip, id, check, rule) => {
    const { checks } = await play(openTrainee(openWorld()), id, slip);
    expect(checks.find((one) => one.id === check)).toEqual({ id: check, rule, kept: false });
    // Whatever the slip does not touch stays kept.
    expect(checks.some(({ kept }) => kept)).toBe(true);
  });

  test('every check that there is can be broken', () => {
    expect(new Set(slips.map(([, , check]) => check)).size).toBe(15);
  });

  test('the wrong way is said with the right ones beside it', async () => {
    const { way } = await play(openTrainee(openWorld()), 'knows-pin', 'wrong-way');
    expect(way).toEqual({ offered: 1, wanted: [2], right: false });
  });
});

describe('the call', () => {
  test('each caller is somebody made up for it, and their world is as the scenario has it', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    await value(trainee.call('training.start', { scenario: 'app-locked', seed: 1, language: 'da' }));
    await value(trainee.at.call('case.open', { purpose: 'app-locked', callId: 'x', caller: 'citizen' }));
    await settle();
    const number = /\d{6}-\d{4}/.exec(await trainee.hear('number'))?.[0]?.replace('-', '') ?? '';
    expect(world.citizens.get(number)?.mitid?.apps[0]?.state).toBe('locked');
    await value(trainee.at.call('case.search', { text: number }));
    await settle();
    expect((await trainee.caller()).cards.map(({ moment }) => moment)).toContain('expiry');
  });

  test('R16: who failed twice today did so in the ledger, in calls that nobody here took', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    await value(trainee.call('training.start', { scenario: 'failed-today', seed: 1, language: 'da' }));
    const before = await events(world);
    expect(before.filter(({ type }) => type === 'case.verdict').map(({ payload }) => payload?.['verdict'])).toEqual([
      'failed',
      'failed',
    ]);
    expect(new Set(before.filter(({ type }) => type === 'case.opened').map(({ agent }) => agent))).toEqual(
      new Set(['training']),
    );
    await value(trainee.at.call('case.open', { purpose: 'other', callId: 'x', caller: 'citizen' }));
    await settle();
    const number = /\d{6}-\d{4}/.exec(await trainee.hear('number'))?.[0] ?? '';
    const view = await value(trainee.at.call('case.search', { text: number }));
    expect(view.gates).toEqual(['locked']);
  });

  test('R14: the agent’s window is told of the call, and of nothing that the caller says', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    await play(trainee, 'genuine');
    const told = JSON.stringify([trainee.told, trainee.at.views]);
    expect(trainee.told.map((view) => view?.state)).toEqual(expect.arrayContaining(['waiting', 'talking', 'ended']));
    const secrets = [...world.citizens.keys()].flatMap((cpr) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`]);
    expect([...secrets, 'Hemmeligvej'].filter((secret) => told.includes(secret))).toEqual([]);
  });

  test('its case is one like any other, and a stream of its own says that it was practised', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    await play(trainee, 'genuine');
    const stored = await events(world);
    const own = stored.filter(({ stream }) => stream.startsWith('training:'));
    expect(own.map(({ type }) => type)).toEqual(['training.started', 'training.case', 'training.ended']);
    const played = stored.find(({ type }) => type === 'case.opened')?.stream;
    expect(own[1]?.payload).toEqual({ case: played });
    expect(stored.filter(({ stream }) => stream === played).some(({ type }) => type.startsWith('training.'))).toBe(
      false,
    );
    expect(JSON.stringify(own)).not.toContain('Hemmeligvej');
    expect(await world.ledger.verify()).toMatchObject({ intact: true });
  });

  test('drawn by chance it is not named before its end, and the same seed draws the same', async () => {
    const first = openTrainee(openWorld());
    const started = await value(first.call('training.start', { scenario: null, seed: 42, language: 'en' }));
    expect(started).toMatchObject({ state: 'waiting', scenario: null, result: null });
    const said = await first.hear('greeting');
    expect((await first.caller()).shownIn).toBe('en');
    const second = openTrainee(openWorld());
    await value(second.call('training.start', { scenario: null, seed: 42, language: 'en' }));
    expect(await second.hear('greeting')).toBe(said);
    const ended = await value(second.call('training.end', {}));
    expect(ended).toMatchObject({ state: 'ended', result: null });
    expect(ids).toContain(ended.scenario?.id);
    expect(await value(second.call('training.results', {}))).toEqual([]);
  });

  test('over a sign-out it is found again, with its case', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    const { at } = trainee;
    await value(trainee.call('training.start', { scenario: 'genuine', seed: 3, language: 'da' }));
    await value(at.call('case.open', { purpose: 'pin-forgotten', callId: 'x', caller: 'citizen' }));
    await settle();
    const said = await trainee.hear('number');
    trainee.training.drop();
    expect(await value(trainee.call('training.current', {}))).toMatchObject({ state: 'talking' });
    await value(at.call('case.triage', { answers: {} }));
    await settle();
    expect(await trainee.hear('number')).toBe(said);
  });
});

describe('what is refused', () => {
  test('a second call, an unknown scenario, an end of nothing, and a call in the middle of a case', async () => {
    const trainee = openTrainee(openWorld());
    expect(await refusal(trainee.call('training.end', {}))).toBe('no-training');
    expect(await refusal(trainee.call('training.caller', {}))).toBe('no-training');
    expect(await refusal(trainee.call('training.start', { scenario: 'nobody', language: 'da' }))).toBe(
      'unknown-scenario',
    );
    await value(trainee.call('training.start', { scenario: 'genuine', language: 'da' }));
    expect(await refusal(trainee.call('training.start', { scenario: null, language: 'da' }))).toBe('training-open');
    await value(trainee.call('training.end', {}));
    await value(trainee.at.call('case.open', { purpose: 'other', callId: 'x', caller: 'citizen' }));
    expect(await refusal(trainee.call('training.start', { scenario: null, language: 'da' }))).toBe('case-open');
  });

  test('a call for which nobody made up is left, and nothing is stored of it', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    for (const [cpr, citizen] of world.citizens)
      world.citizens.set(cpr, { ...citizen, facts: { ...citizen.facts, guardianship: true } });
    expect(await refusal(trainee.call('training.start', { scenario: 'genuine', language: 'da' }))).toBe('no-citizen');
    expect(await eventTypes(world)).toEqual([]);
  });

  test('people whose numbers are not made up are never called', async () => {
    const world = openWorld();
    const trainee = openTrainee(world);
    const real = [...world.citizens].map(([cpr, citizen]) => [`01${cpr.slice(2)}`, citizen] as const);
    world.citizens.clear();
    for (const [cpr, citizen] of real) world.citizens.set(cpr, { ...citizen, facts: { ...citizen.facts, cpr } });
    expect(await refusal(trainee.call('training.start', { scenario: 'genuine', language: 'da' }))).toBe('no-citizen');
  });
});

describe('the list of results', () => {
  test('an agent sees their own, a supervisor everybody’s, and briefings are the supervisor’s', async () => {
    const world = openWorld();
    const agent = openTrainee(world);
    await play(agent, 'genuine');
    await play(agent, 'impostor', 'wrong-ending');
    const own = await value(agent.call('training.results', {}));
    expect(own.map(({ scenario }) => scenario.id)).toEqual(['impostor', 'genuine']);
    expect(own[0]).toMatchObject({ agent: 'agent', result: { way: { wanted: [5] } } });
    expect((await value(agent.call('training.scenarios', {}))).every(({ briefing }) => briefing === null)).toBe(true);

    const colleague = openTrainee(world, 'colleague');
    expect(await value(colleague.call('training.results', {}))).toEqual([]);

    const supervisor = openTrainee(world, 'boss', 'supervisor');
    expect((await value(supervisor.call('training.results', {}))).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    const scenarios = await value(supervisor.call('training.scenarios', {}));
    expect(scenarios.map(({ id }) => id)).toEqual(ids);
    expect(scenarios.every(({ briefing }) => briefing !== null)).toBe(true);
    expect(await refusal(supervisor.call('training.start', { scenario: null, language: 'da' }))).toBe('wrong-role');
  });
});
