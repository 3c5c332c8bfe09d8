import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDisjointLawfulDraws, seededRandom } from '../../../src/main/verification/disjoint-draws.ts';
import { type Draw, drawQuestions, type PastDraw } from '../../../src/main/verification/draw.ts';
import { eligibleQuestions } from '../../../src/main/verification/eligible.ts';
import { helpEachOther } from '../../../src/main/verification/exclusions.ts';
import { NONE, type Question } from '../../../src/main/verification/question.ts';
import { strengthOf } from '../../../src/main/verification/strength.ts';
import { anyCitizen } from './support/arbitrary-citizen.ts';
import { PLAIN, RICH } from './support/citizens.ts';
import { ELIGIBILITY, SCRIPT } from './support/resources.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Parts of a rich record that are mixed into any record, so that many have enough to be drawn from. */
const RICH_KEYS = [
  'address',
  'formerAddresses',
  'parents',
  'siblings',
  'birthRegistration',
  'birthDate',
  'status',
] as const;
const eligible = eligibleQuestions(RICH, ELIGIBILITY);
const key = ({ kind, subject }: { kind: string; subject: string | null }) => `${kind} ${subject}`;

function draw(
  seed: number,
  history: readonly PastDraw[] = [],
  now = 0,
  questions: readonly Question[] = eligible,
): Draw {
  const drawn = drawQuestions({ eligible: questions, history, script: SCRIPT, random: seededRandom(seed), now });
  if (drawn === 'too-little-data') throw new Error('too little data');
  return drawn;
}

function expectLawful({ questions, strength }: Draw): void {
  expect(questions).toHaveLength(SCRIPT.drawn);
  expect(new Set(questions.map(key)).size).toBe(SCRIPT.drawn);
  expect(questions.filter((question) => question.changes).length).toBeGreaterThanOrEqual(1);
  expect(questions.filter((question) => !question.household).length).toBeGreaterThanOrEqual(2);
  expect(questions.filter((question) => question.accepted[0]?.text === NONE).length).toBeLessThanOrEqual(1);
  expect(strength).toEqual(strengthOf(questions, SCRIPT.threshold));
  expect(strength.stranger).toBeLessThanOrEqual(1e-6);
  expect(strength.holder).toBeLessThanOrEqual(1e-4);
  questions.forEach((one, at) => {
    for (const other of questions.slice(at + 1)) expect(helpEachOther(one, other)).toBe(false);
  });
}

describe('R9-R13: a draw', () => {
  it('R10, R12, R13: is lawful, whatever the random source gives', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLawful(draw(seed))),
      { numRuns: 60 },
    );
  });

  it('R10-R13: is lawful for any record, or not made at all', () => {
    let made = 0;
    fc.assert(
      fc.property(anyCitizen, fc.subarray([...RICH_KEYS]), fc.integer(), (any, keys, seed) => {
        const facts = { ...any, ...Object.fromEntries(keys.map((name) => [name, RICH[name]])) };
        const questions = eligibleQuestions(facts, ELIGIBILITY);
        const drawn = drawQuestions({
          eligible: questions,
          history: [],
          script: SCRIPT,
          random: seededRandom(seed),
          now: 0,
        });
        if (drawn === 'too-little-data') return;
        made++;
        expectLawful(drawn);
      }),
      { numRuns: 60 },
    );
    expect(made).toBeGreaterThan(5);
  });

  it('R9: takes a cryptographic source', () => {
    const random = { randomInt: (maxExclusive: number) => randomInt(maxExclusive) };
    const drawn = drawQuestions({ eligible, history: [], script: SCRIPT, random, now: 0 });
    if (drawn === 'too-little-data') throw new Error('too little data');
    expectLawful(drawn);
  });

  it('R17: says too little data of somebody with nothing to ask', () => {
    const input = { history: [], script: SCRIPT, random: seededRandom(1), now: 0 };
    expect(drawQuestions({ ...input, eligible: [] })).toBe('too-little-data');
    expect(drawQuestions({ ...input, eligible: eligibleQuestions(PLAIN, ELIGIBILITY) })).toBe('too-little-data');
  });

  it('R10: says too little data where every set is too easy to guess', () => {
    const easy = eligible.map((question) => ({ ...question, guess: { stranger: 0.03, holder: 0.03 } }));
    const input = { eligible: easy, history: [], script: SCRIPT, random: seededRandom(1), now: 0 };
    expect(drawQuestions(input)).toBe('too-little-data');
  });

  it('R17: finds the only lawful set among many that are not', () => {
    const first = draw(5).questions.map((question) => ({ ...question, admission: 1 }));
    const chosen = new Set(first.map(key));
    const useless = eligible
      .filter((question) => !chosen.has(key(question)))
      .map((question) => ({ ...question, guess: { stranger: 1, holder: 1 } }));
    for (let seed = 0; seed < 5; seed++) {
      const { questions } = draw(seed, [], 0, [...useless, ...first]);
      expect(new Set(questions.map(key))).toEqual(chosen);
    }
  });

  it('draws all lawful sets alike: over many draws no question of equal standing stands out', () => {
    const homes = eligible.filter((question) => question.kind === 'former-street-address' && question.admission === 1);
    const counts = new Map(homes.map((question) => [key(question), 0]));
    for (let seed = 0; seed < 400; seed++) {
      for (const question of draw(seed * 7919).questions) {
        const count = counts.get(key(question));
        if (count !== undefined) counts.set(key(question), count + 1);
      }
    }
    const all = [...counts.values()];
    const mean = all.reduce((sum, count) => sum + count, 0) / all.length;
    for (const count of all) expect(Math.abs(count - mean)).toBeLessThan(6 * Math.sqrt(mean));
  });

  it('the order of asking is random', () => {
    const firsts = new Set(Array.from({ length: 40 }, (_, seed) => draw(seed).questions[0]?.kind));
    expect(firsts.size).toBeGreaterThan(3);
  });
});

describe('R13: nothing comes again', () => {
  it('not in the next two draws, and nothing that helps with the draw before', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const first = draw(seed);
        const second = draw(seed + 1, [{ at: 0, questions: first.questions }], 40 * DAY);
        const history = [
          { at: 40 * DAY, questions: second.questions },
          { at: 0, questions: first.questions },
        ];
        const third = draw(seed + 2, history, 80 * DAY);
        const asked = new Set([...first.questions, ...second.questions].map(key));
        expect(second.questions.some((question) => first.questions.map(key).includes(key(question)))).toBe(false);
        expect(third.questions.some((question) => asked.has(key(question)))).toBe(false);
        for (const [before, after] of [
          [first, second],
          [second, third],
        ] as const) {
          for (const one of before.questions) {
            for (const other of after.questions) expect(helpEachOther(one, other)).toBe(false);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('not within 30 days, however many draws lie between', () => {
    const old = draw(3).questions;
    const filler = { at: 20 * DAY, questions: [{ kind: 'gone', subject: null }] };
    const history = [{ at: 0, questions: old }, filler, { ...filler, at: 21 * DAY }, { ...filler, at: 22 * DAY }];
    for (let seed = 0; seed < 10; seed++) {
      const asked = draw(seed, history, 29 * DAY).questions.map(key);
      expect(asked.some((question) => old.map(key).includes(question))).toBe(false);
    }
    const later = Array.from({ length: 20 }, (_, seed) => draw(seed, history, 31 * DAY).questions.map(key)).flat();
    expect(later.some((question) => old.map(key).includes(question))).toBe(true);
  });

  it('questions about one address, one marriage, one person exclude each other', () => {
    const of = (kind: string, ordinal = 0): Question => {
      const found = eligible.find((question) => question.kind === kind && question.ordinal === ordinal);
      if (found === undefined) throw new Error(kind);
      return found;
    };
    const excluded: [Question, Question][] = [
      [of('former-street-address', 2), of('former-street', 2)],
      [of('former-street-address', 2), of('former-municipality', 2)],
      [of('former-municipality', 0), of('former-municipality', 1)],
      [of('marriage-date'), of('name-change-year')],
      [of('former-surname'), of('name-change-year')],
      [of('child-birth-date', 0), of('child-given-name', 0)],
      [of('child-given-name', 1), of('number-of-children')],
      [of('parent-birth-date'), of('parent-given-name')],
      [of('sibling-birth-date', 1), of('sibling-given-name', 1)],
      [of('move-in-month'), of('municipality-arrival-month')],
    ];
    for (const [one, other] of excluded) {
      expect(helpEachOther(one, other), `${one.kind} ${other.kind}`).toBe(true);
      expect(helpEachOther(other, one), `${other.kind} ${one.kind}`).toBe(true);
    }
    const free: [Question, Question][] = [
      [of('former-street-address', 2), of('former-street-address', 3)],
      [of('former-street-address', 2), of('former-move-month', 2)],
      [of('sibling-birth-date', 0), of('sibling-birth-date', 1)],
      [of('spouse-birth-date'), of('parent-birth-date')],
    ];
    for (const [one, other] of free) expect(helpEachOther(one, other), `${one.kind} ${other.kind}`).toBe(false);
  });
});

describe('genuine citizens of the practice register', () => {
  const randoms = Array.from({ length: 40 }, (_, index) => seededRandom(index * 101));

  it('have three disjoint lawful draws in a row, however the first fell', () => {
    expect(hasDisjointLawfulDraws({ eligible, script: SCRIPT, draws: 3, randoms })).toBe(true);
  });

  it('a citizen without enough is told from them', () => {
    const poor = eligibleQuestions({ ...RICH, formerAddresses: RICH.formerAddresses.slice(0, 3) }, ELIGIBILITY);
    expect(hasDisjointLawfulDraws({ eligible: poor, script: SCRIPT, draws: 3, randoms })).toBe(false);
  });
});
