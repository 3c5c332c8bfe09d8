import { foldStrict } from './fold.ts';
import { SLIP_LETTERS } from './matching/word-slip.ts';
import { type GuessProbability, NONE, type Question } from './question.ts';
import { type ShareLookup, type ShareTables, shareOf } from './shares.ts';

/**
 * R10: how likely the most likely guess is right, for a kind of question. The guess may hit several values, since one
 * typing slip is forgiven: values within two slips of each other have a text between them and count together.
 */
export function guessOf(kind: string, tables: ShareTables, share: ShareLookup): GuessProbability {
  const entry = tables.kinds[kind];
  if (entry === undefined) return { stranger: 1, holder: 1 };
  const counted = entry.values === undefined ? 0 : Math.min(1, bestGuess(entry.values, tables, share) * entry.times);
  const stranger = Math.max(entry.stranger, counted);
  return { stranger, holder: Math.max(entry.holder, stranger) };
}

/**
 * R11: "none" is sometimes right, but of all askings of a kind no more often than the most likely value is, g, so that
 * always guessing "none" is worth no more than R10 counts anyway. With h the share of citizens who have the thing, a
 * question about nothing enters the pool with r so that (1-h)r / ((1-h)r + h) = g.
 */
export function admissionOf(question: Pick<Question, 'kind' | 'accepted' | 'guess'>, tables: ShareTables): number {
  if (question.accepted[0]?.text !== NONE) return 1;
  const held = tables.kinds[question.kind]?.held;
  if (held === undefined) return 0;
  if (held >= 1) return 1;
  const { stranger } = question.guess;
  return Math.min(1, (stranger * held) / ((1 - stranger) * (1 - held)));
}

const cache = new WeakMap<ShareTables, WeakMap<ShareLookup, Map<string, number>>>();

function bestGuess(values: string, tables: ShareTables, share: ShareLookup): number {
  const byShare = cache.get(tables) ?? new WeakMap<ShareLookup, Map<string, number>>();
  cache.set(tables, byShare);
  const known = byShare.get(share) ?? new Map<string, number>();
  byShare.set(share, known);
  const found = known.get(values) ?? computeBestGuess(values, tables, share);
  known.set(values, found);
  return found;
}

function computeBestGuess(values: string, tables: ShareTables, share: ShareLookup): number {
  const rows = (tables.values[values] ?? []).map((row) => ({
    key: foldStrict(row[0]),
    share: shareOf(share, values, row),
  }));
  const together = (one: (typeof rows)[number]): number => {
    if (one.key.length < SLIP_LETTERS) return one.share;
    const near = rows.filter((row) => row.key.length >= SLIP_LETTERS && withinTwoSlips(one.key, row.key));
    return near.reduce((sum, row) => sum + row.share, 0);
  };
  return Math.min(1, Math.max(0, ...rows.map(together)));
}

/** Levenshtein distance of at most two, or two swapped neighbours. */
function withinTwoSlips(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at++) {
    const row = [at + 1];
    for (let to = 0; to < other.length; to++) {
      const replaced = (before[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      row.push(Math.min(replaced, (before[to + 1] ?? 0) + 1, (row[to] ?? 0) + 1));
    }
    before = row;
  }
  return (before.at(-1) ?? 0) <= 2;
}
