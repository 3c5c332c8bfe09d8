import type Database from 'better-sqlite3';

/** P-code of a citizen: who has no CPR number needs one before a foreign document is scanned. */
interface PCodeRow {
  /** Keyed hash; the code itself is kept nowhere. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
  readonly wrongEntries: number;
  readonly used: boolean;
}

/** What the practice world keeps of a citizen's own phone, beside the PIN. */
export interface PhoneRows {
  /** Wrong current PINs in a row, since the app was last made ready. */
  wrongPins(appId: string): number;
  setWrongPins(appId: string, count: number): void;
  /** Null where it was never switched here. */
  biometrics(appId: string): boolean | null;
  setBiometrics(appId: string, on: boolean): void;
  /** The newest P-code of a citizen. */
  pCode(cpr: string): PCodeRow | null;
  /** A newer one takes the place of the older. */
  putPCode(cpr: string, code: PCodeRow): void;
  /** The number that a counter registered last. */
  newNumber(cpr: string): { readonly number: string; readonly registeredAt: string } | null;
  putNumber(cpr: string, number: string, registeredAt: string): void;
}

interface StoredPCode {
  readonly hash: string;
  readonly issued_at: number;
  readonly wrong_entries: number;
  readonly used: number;
}

export function phoneRows(db: Database.Database): PhoneRows {
  const wrongPins = db.prepare<[string], number>('SELECT wrong_pins FROM app WHERE id = ?').pluck();
  const setWrongPins = db.prepare('UPDATE app SET wrong_pins = ? WHERE id = ?');
  const biometrics = db.prepare<[string], number | null>('SELECT biometrics FROM app WHERE id = ?').pluck();
  const setBiometrics = db.prepare('UPDATE app SET biometrics = ? WHERE id = ?');
  const pCode = db.prepare<[string], StoredPCode>('SELECT * FROM p_code WHERE cpr = ?');
  const putPCode = db.prepare(
    'INSERT OR REPLACE INTO p_code (cpr, hash, issued_at, wrong_entries, used) VALUES (?, ?, ?, ?, ?)',
  );
  const newNumber = db.prepare<[string], { number: string; registeredAt: string }>(
    'SELECT number, registered_at AS registeredAt FROM new_number WHERE cpr = ?',
  );
  const putNumber = db.prepare('INSERT OR REPLACE INTO new_number (cpr, number, registered_at) VALUES (?, ?, ?)');
  return {
    newNumber: (cpr) => newNumber.get(cpr) ?? null,
    putNumber(cpr, number, registeredAt) {
      putNumber.run(cpr, number, registeredAt);
    },
    wrongPins: (appId) => wrongPins.get(appId) ?? 0,
    setWrongPins(appId, count) {
      setWrongPins.run(count, appId);
    },
    biometrics(appId) {
      const on = biometrics.get(appId) ?? null;
      return on === null ? null : on === 1;
    },
    setBiometrics(appId, on) {
      setBiometrics.run(on ? 1 : 0, appId);
    },
    pCode(cpr) {
      const row = pCode.get(cpr);
      if (row === undefined) return null;
      return { hash: row.hash, issuedAt: row.issued_at, wrongEntries: row.wrong_entries, used: row.used === 1 };
    },
    putPCode(cpr, { hash, issuedAt, wrongEntries, used }) {
      putPCode.run(cpr, hash, issuedAt, wrongEntries, used ? 1 : 0);
    },
  };
}
