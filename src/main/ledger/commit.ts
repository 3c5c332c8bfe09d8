import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { canonicalJson } from './canonical-json.ts';
import { chainLink, type EventHeader, GENESIS, payloadDigest } from './chain.ts';
import { checkedViews } from './checked-views.ts';
import { type EventRow, faultOf, refsText, SELECT_EVENT } from './event-row.ts';
import type { Commit, NewEvent, Ref } from './ledger.ts';
import { brokenAt, LedgerBroken } from './ledger-broken.ts';
import { openTallies } from './tally.ts';

/** Where the chain ended when this process last looked. */
interface Head {
  readonly position: number;
  readonly link: Buffer;
}

interface Author {
  readonly stream: string;
  readonly at: string;
  readonly agent: string | null;
  readonly workstation: string;
}

const EMPTY: Head = { position: 0, link: GENESIS };

/** Names are part of the chain's header and of SQL keys: nothing that two encoders could write differently. */
function checkName(what: string, value: string): void {
  const control = [...value].some((letter) => letter < ' ' || letter === '\u007f');
  if (value === '' || !value.isWellFormed() || control)
    throw new RangeError(`not usable as ${what}: ${JSON.stringify(value)}`);
}

function distinct(refs: readonly Ref[]): readonly Ref[] {
  return [...new Map(refs.map((ref) => [`${ref.kind}\0${ref.key}`, ref])).values()];
}

/** Statements that add one event with its index rows and sealed counts. */
function appender(db: Database, chainKey: Buffer) {
  const tallies = openTallies(db, chainKey);
  const insert = db.prepare(`
    INSERT INTO event (position, stream, sequence, type, at, agent, workstation, refs, payload, salt, digest, link)
    VALUES (@position, @stream, @sequence, @type, @at, @agent, @workstation, @refs, @payload, @salt, @digest, @link)`);
  const insertRef = db.prepare<[number, string, string]>(
    'INSERT INTO event_ref (position, kind, key) VALUES (?, ?, ?)',
  );

  const count = (kind: string, key: string, header: EventHeader): void => {
    const before = tallies.read(kind, key);
    if (before === undefined) throw new LedgerBroken(brokenAt(header, 'tally-changed'));
    tallies.add(kind, key, before, header.position);
  };

  return (author: Author, event: NewEvent, head: Head, sequence: number): Head => {
    checkName('an event type', event.type);
    const refs = distinct(event.refs ?? []);
    for (const ref of refs) checkName('a reference', ref.key);
    const header: EventHeader = { ...author, position: head.position + 1, sequence, type: event.type, refs };
    const payload = canonicalJson(event.payload);
    const salt = randomBytes(32);
    const digest = payloadDigest(salt, payload);
    const link = chainLink(chainKey, head.link, header, digest);
    insert.run({ ...header, refs: refsText(refs), payload, salt, digest, link });
    count('stream', header.stream, header);
    for (const ref of refs) {
      insertRef.run(header.position, ref.kind, ref.key);
      count(ref.kind, ref.key, header);
    }
    return { position: header.position, link };
  };
}

/**
 * The one way into the ledger: reads the head inside a write transaction, lets the commit decide on what it sees, and
 * writes everything or nothing. Not a line of it is asynchronous, so no other commit of this process can slip between.
 */
export function committer(db: Database, chainKey: Buffer, workstation: string): <T>(commit: Commit<T>) => T {
  checkName('a workstation', workstation);
  const append = appender(db, chainKey);
  const views = checkedViews(db, chainKey);
  const selectHead = db.prepare<[], EventRow>(`${SELECT_EVENT} ORDER BY e.position DESC LIMIT 1`);
  const selectLink = db.prepare<[number], { link: Buffer }>('SELECT link FROM event WHERE position = ?');
  const insertMessage = db.prepare<[string, string, string]>(
    'INSERT INTO outbox (id, stream, sealed) VALUES (?, ?, ?)',
  );
  const insertNotice = db.prepare<[string, string, string, number]>(
    'INSERT INTO notice (id, stream, sealed, due) VALUES (?, ?, ?, ?)',
  );
  const newestTime = db.prepare<[], string>('SELECT max(at) FROM event').pluck();
  let seen = EMPTY;

  /** Never builds on a forged head, nor on a file that was exchanged under the running process. */
  const checkedHead = (): { readonly head: Head; readonly newest: number } => {
    const row = selectHead.get();
    const now = seen.position === 0 ? GENESIS : selectLink.get(seen.position)?.link;
    if (now === undefined || !now.equals(seen.link)) {
      throw new LedgerBroken({ case: row?.stream ?? '', sequence: row?.sequence ?? 0, reason: 'older-copy' });
    }
    if (row === undefined) return { head: EMPTY, newest: 0 };
    const newest = Date.parse(newestTime.get() ?? row.at);
    const fault = faultOf(row, chainKey, newest);
    if (fault !== undefined) throw new LedgerBroken(brokenAt(row, fault));
    return { head: { position: row.position, link: row.link }, newest };
  };

  return (commit) => {
    // A commit inside a decision would become a savepoint of the outer one and share its fate.
    if (db.inTransaction) throw new TypeError('a decision cannot commit');
    checkName('a stream', commit.stream);
    const author = { stream: commit.stream, at: new Date(commit.at).toISOString(), agent: commit.agent, workstation };
    if (author.agent !== null) checkName('an agent', author.agent);
    const done = db
      .transaction(() => {
        let { head, newest } = checkedHead();
        let sequence = views.lastSequence(commit.stream);
        const decision = commit.decide(views.open(commit, newest));
        for (const event of decision.events) {
          sequence += 1;
          head = append(author, event, head, sequence);
        }
        for (const item of decision.outbox ?? []) insertMessage.run(item.id, item.stream, item.sealed);
        for (const item of decision.notices ?? []) insertNotice.run(item.id, item.stream, item.sealed, item.due);
        return { head, value: decision.value };
      })
      .immediate();
    seen = done.head;
    return done.value;
  };
}
