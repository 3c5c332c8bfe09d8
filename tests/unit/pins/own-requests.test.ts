import { describe, expect, test } from 'vitest';
import { maskPhone } from '../../../src/main/cases/mask.ts';
import { createOwnRequests, type OwnRequests, wayOfStream } from '../../../src/main/pins/own-requests.ts';
import { hour, minute, second } from '../../../src/main/time/durations.ts';
import {
  events,
  eventTypes,
  issued,
  openDesk,
  openWorld,
  screen,
  settle,
  type TestDesk,
  value,
  type World,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr } from '../../fixtures/facts.ts';
import { pinIn } from '../../fixtures/fake-transport.ts';

const app = 'app-1234';
const wait = 24 * hour;

/** What the citizens' own side asks for, on a run of the console. */
function requestsOf(world: World, at: TestDesk): OwnRequests {
  const { ledger, keyring, clock, mitid } = world;
  const register = at.desk.register();
  return createOwnRequests(
    {
      ledger,
      keyring,
      clock,
      mitid,
      dispatcher: at.dispatcher,
      texts: at.desk.texts,
      numberOf: (cpr) => register.phone(cpr)?.number ?? null,
      mask: maskPhone,
      report: (error) => world.errors.push(error),
    },
    at.cases.changed,
  );
}

function open() {
  const world = openWorld();
  const at = openDesk(world);
  return { world, at, requests: requestsOf(world, at) };
}

const ask = (requests: OwnRequests, origin: 'self' | 'centre' = 'self', cpr = someCpr) =>
  requests.ask({ cpr, app: `app-${cpr.slice(6)}`, language: 'da', origin });
const newest = (world: World) => pinIn(world.transport.sent.at(-1)?.text ?? '');

describe('a temporary PIN asked for at MitID.dk', () => {
  test('is sent after 24 hours, not before, in a stream of its own, and works as any other', async () => {
    const { world, at, requests } = open();
    expect(await ask(requests)).toEqual({ due: expect.any(Number) });
    await world.pass(wait - second);
    expect(world.transport.sent).toEqual([]);
    expect(await requests.waiting(someCpr)).toMatchObject([{ app }]);
    await world.pass(2 * second);
    expect(world.transport.sent).toHaveLength(1);
    expect(await requests.waiting(someCpr)).toEqual([]);
    const streams = (await events(world)).filter(({ type }) => type === 'pin.issued').map(({ stream }) => stream);
    expect(streams).toEqual([expect.stringMatching(/^self:/)]);
    expect(wayOfStream(streams[0] ?? '')).toBe(3);
    const redeemed = await at.redemption.redeem(someCpr, app, newest(world));
    expect(redeemed.ok && (await at.redemption.setNewPin(redeemed.token, '271828', '271828'))).toBe('pin-changed');
    expect(world.mitid.pins.get(app)).toBe('271828');
  });

  test('neither it nor the number it goes to is in the ledger', async () => {
    const { world, requests } = open();
    await ask(requests);
    await world.pass(wait + second);
    const written = JSON.stringify(await events(world));
    expect(written).not.toContain(newest(world));
    expect(written).not.toContain(someCpr);
    expect(written).not.toContain(world.citizens.get(someCpr)?.phone?.number ?? 'no number');
  });

  test('asked for twice while it waits it is one, and its wait does not begin anew', async () => {
    const { world, requests } = open();
    const first = await ask(requests);
    await world.pass(hour);
    expect(await ask(requests)).toEqual(first);
    await Promise.all([ask(requests), ask(requests), ask(requests, 'self', otherCpr)]);
    await world.pass(wait - hour + second);
    expect(world.transport.sent).toHaveLength(1);
    await world.pass(hour);
    expect(world.transport.sent).toHaveLength(2);
  });

  test('survives a restart, and is sent once', async () => {
    const { world, at, requests } = open();
    await ask(requests);
    await world.pass(hour);
    requests.stop();
    at.dispatcher.stop();
    const after = openDesk(world, 'agent2');
    const again = requestsOf(world, after);
    await again.recover();
    await again.recover();
    await world.pass(wait - hour + second);
    expect(world.transport.sent).toHaveLength(1);
    await again.recover();
    await world.pass(wait);
    expect(world.transport.sent).toHaveLength(1);
  });

  test('that fell due while the console was closed is sent at its start', async () => {
    const { world, at, requests } = open();
    await ask(requests);
    requests.stop();
    at.dispatcher.stop();
    await world.pass(wait + hour);
    expect(world.transport.sent).toEqual([]);
    const again = requestsOf(world, openDesk(world, 'agent2'));
    await again.recover();
    await world.pass(second);
    expect(world.transport.sent).toHaveLength(1);
  });

  test('is not sent where the MitID was blocked meanwhile, nor where there is no number', async () => {
    const { world, requests } = open();
    await ask(requests);
    await ask(requests, 'self', otherCpr);
    await world.mitid.block(someCpr, { kind: 'mitid' }, 'order-1');
    const other = world.citizens.get(otherCpr);
    if (other) other.phone = null;
    await world.pass(wait + second);
    expect(world.transport.sent).toEqual([]);
    expect((await eventTypes(world)).filter((type) => type === 'self.dropped')).toHaveLength(2);
    expect(await ask(requests)).toBe('app-blocked');
    expect(await ask(requests, 'self', otherCpr)).toBe('no-number');
  });

  test('what could not be stored is tried again', async () => {
    const { world, requests } = open();
    await ask(requests);
    const { commit } = world.ledger;
    let broken = true;
    Object.assign(world.ledger, {
      commit: (request: Parameters<typeof commit>[0]) => {
        if (broken) throw new Error('no room');
        return commit(request);
      },
    });
    await world.pass(wait + second);
    expect(world.errors.splice(0)).toHaveLength(1);
    broken = false;
    await world.pass(minute);
    expect(world.transport.sent).toHaveLength(1);
  });
});

describe('a centre’s temporary PIN', () => {
  test('comes at once', async () => {
    const { world, requests } = open();
    await ask(requests, 'centre');
    await settle();
    expect(world.transport.sent).toHaveLength(1);
    const [stream] = (await events(world)).filter(({ type }) => type === 'pin.issued').map((event) => event.stream);
    expect(wayOfStream(stream ?? '')).toBe(5);
  });

  test('a later one is a new PIN, and the older is dead', async () => {
    const { world, at, requests } = open();
    await ask(requests, 'centre');
    await world.pass(second);
    const older = newest(world);
    await ask(requests, 'centre');
    await world.pass(second);
    expect(newest(world)).not.toBe(older);
    expect((await at.redemption.redeem(someCpr, app, older)).ok).toBe(false);
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(true);
  });
});

describe('R24: a newer one kills it', () => {
  test('of whichever origin the older is', async () => {
    const { world, at, requests } = open();
    await issued(at);
    await world.pass(second);
    const ofCase = newest(world);
    await ask(requests, 'centre');
    await world.pass(second);
    expect((await screen(at)).issue?.status).toBe('revoked');
    expect(await at.redemption.redeem(someCpr, app, ofCase)).toEqual({ ok: false, message: 'code-dead' });
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(true);
  });

  test('and one of a case kills one of a centre', async () => {
    const { world, at, requests } = open();
    await ask(requests, 'centre');
    await world.pass(second);
    const ofCentre = newest(world);
    await issued(at);
    await world.pass(second);
    expect((await at.redemption.redeem(someCpr, app, ofCentre)).ok).toBe(false);
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(true);
  });

  test('an agent revokes it without any verification (R5)', async () => {
    const { world, at, requests } = open();
    await issued(at);
    await world.pass(second);
    await ask(requests, 'centre');
    await world.pass(second);
    await value(at.call('case.revoke', {}));
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(false);
  });
});

test('the way of a stream that is a case is 4', () => {
  expect(wayOfStream('5f0c2a76-3d1c-4a8e-9d57-0a3c1a5d3b11')).toBe(4);
});
