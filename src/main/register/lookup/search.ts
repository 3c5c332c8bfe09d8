import type { Database } from 'better-sqlite3';
import { unfold } from '../name-key.ts';
import type { SearchCriterion, SearchHit } from '../register.ts';
import { currentNumber } from './current-number.ts';
import { nameScore, typedName } from './name-score.ts';
import { isProtected, NAME_AND_ADDRESS_PROTECTION } from './relatives.ts';
import type { Rows } from './rows.ts';

const DEFAULT_LIMIT = 20;
/** A present name goes before a former one that fits as well. */
const FORMER_NAME = 2;
const livingStatuses: readonly string[] = ['01', '03', '05', '07', '20', '80'];

interface Candidate {
  readonly cpr: string;
  readonly status: string;
  readonly current: 0 | 1;
  readonly folded: string;
  readonly hidden: 0 | 1;
}

export const searchQueries = {
  /** A replaced number is left to the one in force; a birth date known in part only may fit too. */
  candidates: `SELECT p.cpr, p.status, n.current, n.folded,
                 EXISTS (SELECT 1 FROM protection t WHERE t.cpr = p.cpr AND t.kind = '${NAME_AND_ADDRESS_PROTECTION}') AS hidden
               FROM person p JOIN name n ON n.cpr = p.cpr
               WHERE p.birth_date IN (?, ?, ?)
                 AND NOT EXISTS (SELECT 1 FROM person s WHERE s.cpr = p.replaced_by)`,
  holders: 'SELECT DISTINCT cpr FROM phone WHERE number = ? ORDER BY rowid',
} as const;

export interface Search {
  search(criterion: SearchCriterion, limit?: number): readonly SearchHit[];
}

export function createSearch(db: Database, rows: Rows): Search {
  const candidates = db.prepare<[string, string, string], Candidate>(searchQueries.candidates);
  const holders = db.prepare<[string], string>(searchQueries.holders).pluck();

  function hit(cpr: string): SearchHit | null {
    const person = rows.person(cpr);
    if (!person) return null;
    const present = rows.names(cpr).find(({ current }) => current === 1);
    const parts = present ? [present.given, present.middle, present.surname] : [];
    const name = parts.filter((part) => part).join(' ');
    // R37: of a protected person only what the agent typed is shown.
    return { cpr, name: isProtected(rows, cpr) ? null : name, birthDate: person.birthDate };
  }

  /** A number without a record of its own may be somebody's former one. */
  const byNumber = (cpr: string): readonly (SearchHit | null)[] => {
    const own = hit(cpr);
    const inForce = own ? null : currentNumber(rows, cpr);
    return [own ?? (inForce === null ? null : hit(inForce))];
  };

  const byPhone = (number: string): readonly (SearchHit | null)[] =>
    holders
      .all(number)
      .filter((cpr) => !isProtected(rows, cpr))
      .map(hit);

  function byName(name: string, born: string): readonly (SearchHit | null)[] {
    const typed = typedName(name);
    const scores = new Map<string, { score: number; living: boolean }>();
    for (const row of candidates.all(born, born.slice(0, 7), born.slice(0, 4))) {
      if (row.hidden === 1 && row.current === 0) continue;
      const plain = nameScore(typed, unfold(row.folded));
      const score = plain === 0 || row.current === 1 ? plain : Math.max(0.1, plain - FORMER_NAME);
      if (score > (scores.get(row.cpr)?.score ?? 0)) {
        scores.set(row.cpr, { score, living: livingStatuses.includes(row.status) });
      }
    }
    return [...scores]
      .sort(
        ([a, one], [b, other]) =>
          other.score - one.score || Number(other.living) - Number(one.living) || (a < b ? -1 : 1),
      )
      .map(([cpr]) => hit(cpr));
  }

  return {
    search(criterion, limit = DEFAULT_LIMIT) {
      const hits =
        criterion.kind === 'cpr'
          ? byNumber(criterion.cpr)
          : criterion.kind === 'phone'
            ? byPhone(criterion.number)
            : byName(criterion.name, criterion.born);
      return hits.filter((found) => found !== null).slice(0, limit);
    },
  };
}
