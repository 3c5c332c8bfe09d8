import type { Database } from 'better-sqlite3';
import type { Plan } from './plan.ts';

/** Counts the places where the power could go, and lets it go at the planned one. */
export interface KillPoints {
  /** From here on it is counted, if the plan says so. */
  reached(place: 'start' | 'document' | 'issue'): void;
  pass(): void;
  /** The same parts, with a place before and after each call of theirs. */
  around<T extends object>(parts: T, methods: readonly (keyof T)[]): T;
  /** And one after each row that a transaction writes: the others of its rows are not there yet. */
  inside(db: Database): void;
}

export function killPoints(death: Plan['death']): KillPoints {
  let left: number | null = null;
  const pass = () => {
    if (left === null) return;
    // The signal arrives before the call returns: not one more instruction of ours runs.
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
  };
  return {
    reached(place) {
      if (left === null && death?.from === place) left = death.after;
    },
    pass,
    around(parts, methods) {
      return new Proxy(parts, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name, target);
          if (typeof member !== 'function' || !methods.includes(name as keyof typeof parts)) return member;
          return async (...args: unknown[]) => {
            pass();
            const result: unknown = await Reflect.apply(member, target, args);
            pass();
            return result;
          };
        },
      });
    },
    inside(db) {
      db.function('kill_point', () => {
        pass();
        return 0;
      });
      const on = [
        ['event', 'INSERT'],
        ['event_ref', 'INSERT'],
        ['tally', 'INSERT'],
        ['tally', 'UPDATE'],
        ['outbox', 'INSERT'],
        ['outbox', 'UPDATE'],
        ['outbox', 'DELETE'],
      ];
      for (const [table, change] of on)
        db.exec(
          `CREATE TEMP TRIGGER kill_${table}_${change} AFTER ${change} ON main.${table} BEGIN SELECT kill_point(); END`,
        );
    },
  };
}
