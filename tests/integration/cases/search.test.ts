import { describe, expect, test, vi } from 'vitest';
import { exportEvents } from '../../../src/main/ledger/export.ts';
import { events, eventTypes, found, openDesk, openWorld, refusal, screen, value } from '../../fixtures/desk.ts';
import { factsOf, otherCpr, phoneOf, someCpr } from '../../fixtures/facts.ts';
import { citizenOf } from '../../fixtures/fake-citizens.ts';

const opening = { purpose: 'pin-forgotten', callId: 'C-17', caller: 'citizen' } as const;

describe('R1: nothing before a case, and every look-up is an event', () => {
  test('no search without an open case', async () => {
    const world = openWorld();
    const at = openDesk(world);
    expect(await refusal(at.call('case.search', { text: someCpr }))).toBe('no-case');
    expect(await events(world)).toEqual([]);
  });

  test.each([
    ['nobody', '6101901235', 0, 'cpr'],
    ['a number', someCpr, 1, 'cpr'],
    ['a name with birth date', 'Signe Nygaard 01-01-1990', 3, 'name'],
    ['a phone number', '20 34 12 34', 3, 'phone'],
    ['an unknown phone number', '31 11 22 22', 0, 'phone'],
  ])('a search for %s: criterion sealed, hits counted, in the agent’s name', async (_what, text, hits, by) => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    await value(at.call('case.search', { text }));
    const looked = (await events(world)).find(({ type }) => type === 'case.searched');
    expect(looked).toMatchObject({ agent: 'agent', payload: { hits, by } });
    expect(looked?.at).toMatch(/Z$/);
    const criterion = world.keyring.open('criterion', String(looked?.payload?.['criterion']));
    expect(criterion.replace(/\D/g, '')).toContain(text.replace(/\D/g, '').slice(-4));
    expect(JSON.stringify(looked?.payload)).not.toContain(criterion);
  });

  test('R33: every hit of a search is referred to, also where it led nowhere', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    await value(at.call('case.search', { text: 'Signe Nygaard 01-01-1990' }));
    for (const cpr of [someCpr, otherCpr]) {
      const own = await world.ledger.by({ kind: 'citizen', key: world.keyring.ref('citizen', cpr) });
      expect(own.map(({ type }) => type)).toEqual(['case.searched']);
    }
  });

  test.each([
    ['Signe Nygaard', 'search-birth-date'],
    ['12', 'search-number'],
    ['3213901234', 'search-number'],
    ['Signe Nygaard 31-02-1990', 'search-day'],
  ])('%s cannot be searched for, and the field says why', async (text, code) => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    expect(await at.call('case.search', { text })).toEqual({ ok: false, error: { code, fields: { text: code } } });
    expect(await eventTypes(world)).toEqual(['case.opened']);
  });

  test('at most 20 hits are shown, and the screen says that there are more', async () => {
    const world = openWorld();
    for (let serial = 0; serial < 25; serial += 1) {
      const cpr = `61019020${String(serial).padStart(2, '0')}`;
      world.citizens.set(cpr, citizenOf(cpr));
    }
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    const { search } = await value(at.call('case.search', { text: 'Signe Nygaard 01-01-1990' }));
    expect(search.hits).toHaveLength(20);
    expect(search.more).toBe(true);
  });

  test('a hit is chosen by a handle that says nothing, and is of this search only', async () => {
    const world = openWorld();
    const citizen = world.citizens.get(otherCpr);
    if (citizen) citizen.facts = factsOf({ cpr: otherCpr, name: { ...citizen.facts.name, given: 'Bodil' } });
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    const { search } = await value(at.call('case.search', { text: 'Bodil Nygaard 01-01-1990' }));
    const [hit] = search.hits;
    expect(hit?.hit).toMatch(/^[0-9a-f-]{36}$/);
    expect(hit?.maskedCpr).toBe('620385-••••');
    expect(await refusal(at.call('case.choose', { hit: otherCpr }))).toBe('unknown-hit');
    const view = await value(at.call('case.choose', { hit: hit?.hit ?? '' }));
    expect(view.citizen?.name).toBe('Bodil Nygaard');
    expect(await refusal(at.call('case.choose', { hit: hit?.hit ?? '' }))).toBe('unknown-hit');
  });

  test('R38: of two hits with the same name none is picked', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    const { search } = await value(at.call('case.search', { text: 'Signe Nygaard 01-01-1990' }));
    expect(await refusal(at.call('case.choose', { hit: search.hits[0]?.hit ?? '' }))).toBe('ambiguous');
    expect((await screen(at)).citizen).toBeNull();
  });

  test('while a citizen is open nobody else is searched for', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    const before = await eventTypes(world);
    expect(await refusal(at.call('case.search', { text: otherCpr }))).toBe('wrong-state');
    expect(await eventTypes(world)).toEqual(before);
  });

  test('one case on a console at a time', async () => {
    const at = openDesk(openWorld());
    await value(at.call('case.open', opening));
    expect(await refusal(at.call('case.open', opening))).toBe('case-open');
  });
});

describe('R3: numbers that were replaced', () => {
  test('lead to the one in force, and neither is spoken', async () => {
    const world = openWorld();
    const old = '6101901333';
    world.citizens.set(old, citizenOf(old, { replacedBy: someCpr, facts: factsOf({ cpr: old, status: '60' }) }));
    const at = openDesk(world);
    const view = await found(at, old);
    expect(view.citizen?.maskedCpr).toBe('610190-••••');
    expect(view.gates).toEqual([]);
    expect(JSON.stringify(at.views)).not.toMatch(/1234|1333/);
  });
});

describe('R37: a protected person', () => {
  const hide = (world: ReturnType<typeof openWorld>) => {
    const citizen = world.citizens.get(someCpr);
    if (citizen) citizen.facts = factsOf({ status: '80', protections: [{ kind: '0001', from: '2020-01-01' }] });
  };

  test('shows what the agent typed, and a gate that asks for a second person', async () => {
    const world = openWorld();
    hide(world);
    const view = await found(openDesk(world));
    expect(view.citizen).toEqual({ maskedCpr: '610190-••••', name: null, protected: true, emigrated: false });
    expect(view.gates).toEqual(['protected']);
    expect(view.verdict).toEqual({ verdict: 'referred', reason: 'protected' });
  });

  test('has no name among the hits', async () => {
    const world = openWorld();
    hide(world);
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    const { search } = await value(at.call('case.search', { text: 'Signe Nygaard 01-01-1990' }));
    expect(search.hits.map(({ name }) => name)).toEqual([null, 'Signe Nygaard', 'Signe Nygaard']);
  });
});

describe('R2: to somebody else', () => {
  test('no name is shown, neither among the hits nor after', async () => {
    const at = openDesk(openWorld());
    await value(at.call('case.open', { ...opening, caller: 'somebody-else' }));
    const { search } = await value(at.call('case.search', { text: '20341234' }));
    expect(search.hits.map(({ name }) => name)).toEqual([null, null, null]);
    const view = await value(at.call('case.search', { text: someCpr }));
    expect(view.citizen?.name).toBeNull();
    expect(view.issue).toBeNull();
    expect(JSON.stringify(at.views)).not.toContain('Nygaard');
  });

  test('the case can be closed before anybody was looked up', async () => {
    const at = openDesk(openWorld());
    const view = await value(at.call('case.open', { ...opening, caller: 'somebody-else' }));
    expect(view.dispositions[0]).toBe('not-the-citizen');
    expect(view.may.close).toBe(true);
    expect((await value(at.call('case.close', { disposition: 'not-the-citizen', note: '' }))).closed).toBe(true);
  });
});

describe('R38: wrong citizen', () => {
  test('leads back to the search and leaves no mark', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    const view = await value(at.call('case.wrongCitizen', {}));
    expect(view).toMatchObject({ state: 'open', citizen: null, gates: [], verdict: null, document: null });
    expect((await found(openDesk(world, 'agent2'))).gates, 'the lease is free at once').toEqual([]);
    const next = await value(at.call('case.search', { text: otherCpr }));
    expect(next.citizen?.maskedCpr).toBe('620385-••••');
  });
});

describe('R3: gates are computed before a document is asked for', () => {
  test('and the document is then refused', async () => {
    const world = openWorld();
    const citizen = world.citizens.get(someCpr);
    if (citizen) citizen.phone = phoneOf({ kind: 'landline' });
    const at = openDesk(world);
    const view = await found(at);
    expect(view).toMatchObject({ gates: ['not-mobile'], document: null, state: 'referred' });
    expect(view.dispositions[0]).toBe('referred-to-counter');
    expect(
      await refusal(at.call('case.document', { type: 'passport', number: citizen?.documents[0]?.number ?? '' })),
    ).toBe('wrong-state');
  });

  test('R17: too little data is one of them, and leaves no mark', async () => {
    const world = openWorld();
    world.tooLittle.add(someCpr);
    const at = openDesk(world);
    expect((await found(at)).gates).toEqual(['too-little-data']);
    expect(await eventTypes(world)).not.toContain('case.drawn');
  });
});

test('R33: a look-up by a number that was replaced stands in the extract of the number in force', async () => {
  const world = openWorld();
  const citizen = world.citizens.get(otherCpr);
  if (citizen) citizen.replacedBy = someCpr;
  const at = openDesk(world);
  await found(at, otherCpr);
  const own = { kind: 'citizen' as const, key: world.keyring.ref('citizen', someCpr) };
  expect([...exportEvents(world.ledger.database, { citizen: own })].map(({ type }) => type)).toContain('case.searched');
});

describe('R1: a number is looked up and opened in one transaction', () => {
  test('both events stand in the ledger together before the answer', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    const commit = vi.spyOn(world.ledger, 'commit');
    await value(at.call('case.search', { text: someCpr }));
    expect(commit).toHaveBeenCalledTimes(1);
    expect(await eventTypes(world)).toEqual(['case.opened', 'case.searched', 'case.identified']);
  });

  test('where the citizen cannot be read, the look-up is an event all the same, and nothing is shown', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', opening));
    vi.spyOn(world.mitid, 'state').mockRejectedValueOnce(new Error('MitID does not answer'));
    expect((await at.call('case.search', { text: someCpr })).ok).toBe(false);
    expect(world.errors.splice(0)).toHaveLength(1);
    expect(await eventTypes(world)).toEqual(['case.opened', 'case.searched']);
    expect((await screen(at)).search.hits).toEqual([]);
  });
});
