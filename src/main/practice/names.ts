import type { Sex } from '../verification/facts.ts';
import { type SeededRandom, type Weighted, weighted } from './random.ts';
import { resourceLines } from './resource-lines.ts';

/** Where somebody's names come from. */
export interface NameStock {
  given(sex: Sex, bornIn: number, random: SeededRandom): string;
  surname(random: SeededRandom): string;
}

export interface ForeignStock extends NameStock {
  /** CPR country code. */
  readonly country: string;
  /** ISO 3166 alpha-3. */
  readonly issuer: string;
}

export interface Names {
  readonly danish: NameStock;
  readonly greenlandic: NameStock;
  readonly foreign: Weighted<ForeignStock>;
}

const blank = (name: string) => name.replaceAll('_', ' ');
const listOf = (text = '') => text.split(' ').map(blank);
const weightsOf = (text = '') =>
  weighted(
    text.split(' ').map((entry) => {
      const [name = '', weight = '1'] = entry.split(':');
      return [blank(name), Number(weight)] as const;
    }),
  );

/** Decades of birth for which given names are listed. */
const cohorts = [1930, 1950, 1970, 1990, 2010];

function danishStock(rows: readonly (readonly string[])[]): NameStock {
  const row = (kind: string) => rows.find(([first]) => first === kind)?.[1];
  const given = new Map(
    rows.filter(([kind]) => kind === 'given').map(([, sex, decade, names]) => [`${sex}${decade}`, weightsOf(names)]),
  );
  const surnames = weightsOf(row('surnames'));
  const particles = listOf(row('particles'));
  const hyphenated = listOf(row('hyphenated'));
  return {
    given(sex, bornIn, random) {
      const decade = cohorts.findLast((start) => start - 5 <= bornIn + random.between(-6, 6)) ?? 1930;
      return given.get(`${sex}${decade}`)?.draw(random) ?? 'Kim';
    },
    surname(random) {
      if (random.chance(0.008)) return random.pick(particles);
      return random.chance(0.012) ? random.pick(hyphenated) : surnames.draw(random);
    },
  };
}

function listedStock(men: readonly string[], women: readonly string[], surnames: readonly string[]): NameStock {
  return {
    given: (sex, _bornIn, random) => random.pick(sex === 'M' ? men : women),
    surname: (random) => random.pick(surnames),
  };
}

let loaded: Names | undefined;

/** The names of practice, read once. All of them fit ISO-8859-1. */
export function practiceNames(): Names {
  loaded ??= readNames();
  return loaded;
}

function readNames(): Names {
  const rows = resourceLines('names.tsv').map((line) => line.split('\t'));
  const [, men, women, surnames] = rows.find(([kind]) => kind === 'greenlandic') ?? [];
  const foreign = rows
    .filter(([kind]) => kind === 'foreign')
    .map(([, country = '', issuer = '', weight, m, k, s]) => {
      const stock: ForeignStock = { country, issuer, ...listedStock(listOf(m), listOf(k), listOf(s)) };
      return [stock, Number(weight)] as const;
    });
  return {
    danish: danishStock(rows),
    greenlandic: listedStock(listOf(men), listOf(women), listOf(surnames)),
    foreign: weighted(foreign),
  };
}

/** One to three given names: several first names are common, a hyphenated one counts as one. */
export function givenNames(stock: NameStock, sex: Sex, bornIn: number, random: SeededRandom): string {
  const count = random.chance(0.35) ? (random.chance(0.12) ? 3 : 2) : 1;
  const names = new Set<string>();
  for (let taken = 0; taken < count; taken += 1) names.add(stock.given(sex, bornIn, random));
  return [...names].join(' ');
}
