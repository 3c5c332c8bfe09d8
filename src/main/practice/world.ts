import type Database from 'better-sqlite3';
import type { MitIdApp } from '../mitid/mitid.ts';
import type { Keyring } from '../storage/keyring.ts';
import { openWorldDatabase } from './open-world.ts';
import { type PhoneRows, phoneRows } from './phone-rows.ts';
import type { Situation } from './situations.ts';

/** A citizen's MitID as the world starts with it. */
export interface WorldCitizen {
  readonly cpr: string;
  /** False: this citizen has no MitID, and `apps` is empty. */
  readonly mitid: boolean;
  readonly blocked: boolean;
  readonly apps: readonly MitIdApp[];
}

export interface LabelledCitizen {
  readonly cpr: string;
  readonly situation: Situation;
}

/** `submitted`: the gateway took it. Only a `delivered` message is in a handset's inbox. */
type HandsetMessageState = 'submitted' | 'delivered' | 'failed' | 'unknown';

export interface HandsetMessage {
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly state: HandsetMessageState;
  /** UTC, ISO 8601: when it came to this state. */
  readonly at: string;
}

type OrderState = 'carried-out' | 'withdrawn';

/** A notice in a citizen's mailbox (R26). */
export interface MailboxNotice {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** `practice.db`, opened: citizens' MitID, what they were planted for, and the handsets. Synchronous, microseconds each. */
export interface PracticeWorld extends PhoneRows {
  /** Null where nothing is stored about this number, as for citizens of an imported extract. */
  citizen(cpr: string): WorldCitizen | null;
  addCitizens(citizens: Iterable<WorldCitizen>): void;
  setBlocked(cpr: string, blocked: boolean): void;
  /** Wrong tries of the current PIN begin anew. */
  setAppState(appId: string, state: 'ready' | 'locked'): void;
  /** A blocked app keeps the state it goes back to. */
  setAppBlocked(appId: string, blocked: boolean): void;
  /** Keyed hash of an app's PIN; null where it was never set here. */
  appPin(appId: string): string | null;
  setAppPin(appId: string, pin: string): void;
  /** What became of an order to MitID; null where none with this key has come. */
  order(key: string): OrderState | null;
  /** Does the work in one transaction with its key; nothing where it was done before. @throws for a withdrawn order. */
  carryOut(key: string, work: () => void): void;
  /** Makes sure that an order which was not carried out never will be. */
  withdraw(key: string): OrderState;

  label(citizens: Iterable<LabelledCitizen>): void;
  /** In order of planting. */
  labelled(situation?: Situation, limit?: number): readonly LabelledCitizen[];

  message(id: string): HandsetMessage | null;
  /** Inserts, or moves a known message to its new state. */
  putMessage(message: HandsetMessage): void;
  /** Oldest first; of one number, or all. */
  messages(number?: string): readonly HandsetMessage[];
  /** A notice that is there already is not put in twice. */
  putNotice(notice: MailboxNotice): void;
  /** Oldest first; to one address, or all. */
  notices(address?: string): readonly MailboxNotice[];
  close(): void;
}

/** Makes an empty `practice.db` at `path`. @throws where a file is there already. */
export function createPracticeWorld(path: string, keyring: Keyring): PracticeWorld {
  return worldOn(openWorldDatabase(path, keyring, 'create'));
}

/** @throws where there is no file, or it cannot be read with this key. */
export function openPracticeWorld(path: string, keyring: Keyring): PracticeWorld {
  return worldOn(openWorldDatabase(path, keyring, 'open'));
}

interface CitizenRow {
  readonly mitid: number;
  readonly blocked: number;
}

function worldOn(db: Database.Database): PracticeWorld {
  const citizen = db.prepare<[string], CitizenRow>('SELECT mitid, blocked FROM citizen WHERE cpr = ?');
  const apps = db.prepare<[string], MitIdApp>(
    "SELECT id, name, iif(blocked, 'blocked', state) AS state FROM app WHERE cpr = ? ORDER BY place",
  );
  const addCitizen = db.prepare('INSERT INTO citizen (cpr, mitid, blocked) VALUES (?, ?, ?)');
  const addApp = db.prepare('INSERT INTO app (id, cpr, place, name, state, blocked) VALUES (?, ?, ?, ?, ?, ?)');
  const block = db.prepare('UPDATE citizen SET blocked = ? WHERE cpr = ?');
  const appState = db.prepare('UPDATE app SET state = ?, wrong_pins = 0 WHERE id = ?');
  const appBlocked = db.prepare('UPDATE app SET blocked = ? WHERE id = ?');
  const pin = db.prepare<[string], { pin: string | null }>('SELECT pin FROM app WHERE id = ?');
  const setPin = db.prepare('UPDATE app SET pin = ? WHERE id = ?');
  const order = db.prepare<[string], OrderState>('SELECT state FROM mitid_order WHERE id = ?').pluck();
  const putOrder = db.prepare<[string, OrderState]>('INSERT INTO mitid_order (id, state) VALUES (?, ?)');
  const orderState = (key: string): OrderState | null => order.get(key) ?? null;
  const label = db.prepare(
    'INSERT INTO situation (cpr, situation, place) VALUES (?, ?, (SELECT count(*) FROM situation))',
  );
  const labelled = db.prepare<[{ situation: string | null; limit: number }], LabelledCitizen>(
    'SELECT cpr, situation FROM situation WHERE situation = coalesce(@situation, situation) ORDER BY place LIMIT @limit',
  );
  const columns = 'id, number AS "to", text, state, at';
  const message = db.prepare<[string], HandsetMessage>(`SELECT ${columns} FROM message WHERE id = ?`);
  const messages = db.prepare<[{ number: string | null }], HandsetMessage>(
    `SELECT ${columns} FROM message WHERE number = coalesce(@number, number) ORDER BY place`,
  );
  const putMessage = db.prepare(
    `INSERT INTO message (id, number, text, state, at, place) VALUES (@id, @to, @text, @state, @at, (SELECT count(*) FROM message))
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at`,
  );

  const putNotice = db.prepare(
    `INSERT INTO notice (id, address, subject, text, at, place)
     VALUES (@id, @to, @subject, @text, @at, (SELECT count(*) FROM notice)) ON CONFLICT (id) DO NOTHING`,
  );
  const notices = db.prepare<[{ address: string | null }], MailboxNotice>(
    'SELECT id, address AS "to", subject, text, at FROM notice WHERE address = coalesce(@address, address) ORDER BY place',
  );

  return {
    ...phoneRows(db),
    citizen(cpr) {
      const row = citizen.get(cpr);
      if (row === undefined) return null;
      return { cpr, mitid: row.mitid === 1, blocked: row.blocked === 1, apps: apps.all(cpr) };
    },
    addCitizens: db.transaction((citizens: Iterable<WorldCitizen>) => {
      for (const { cpr, mitid, blocked, apps: own } of citizens) {
        addCitizen.run(cpr, mitid ? 1 : 0, blocked ? 1 : 0);
        own.forEach((app, place) => {
          const locked = app.state === 'locked';
          addApp.run(app.id, cpr, place, app.name, locked ? 'locked' : 'ready', app.state === 'blocked' ? 1 : 0);
        });
      }
    }),
    setBlocked(cpr, blocked) {
      block.run(blocked ? 1 : 0, cpr);
    },
    setAppState(appId, state) {
      appState.run(state, appId);
    },
    setAppBlocked(appId, blocked) {
      appBlocked.run(blocked ? 1 : 0, appId);
    },
    appPin: (appId) => pin.get(appId)?.pin ?? null,
    setAppPin(appId, hash) {
      setPin.run(hash, appId);
    },
    order: orderState,
    carryOut: db.transaction((key: string, work: () => void) => {
      const state = orderState(key);
      if (state === 'withdrawn') throw new Error('this order was withdrawn');
      if (state !== null) return;
      work();
      putOrder.run(key, 'carried-out');
    }),
    withdraw: db.transaction((key: string) => {
      const state = orderState(key);
      if (state === null) putOrder.run(key, 'withdrawn');
      return state ?? 'withdrawn';
    }),
    label: db.transaction((citizens: Iterable<LabelledCitizen>) => {
      for (const { cpr, situation } of citizens) label.run(cpr, situation);
    }),
    labelled: (situation, limit) => labelled.all({ situation: situation ?? null, limit: limit ?? -1 }),
    message: (id) => message.get(id) ?? null,
    putMessage(put) {
      putMessage.run(put);
    },
    messages: (number) => messages.all({ number: number ?? null }),
    putNotice(put) {
      putNotice.run(put);
    },
    notices: (address) => notices.all({ address: address ?? null }),
    close() {
      db.close();
    },
  };
}
