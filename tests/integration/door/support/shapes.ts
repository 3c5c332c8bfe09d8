import { z } from 'zod';
import type { Chances } from '../../faults/support/seeded.ts';

/** Texts that make sense in a field, by the field's name. */
export type Words = (field: string) => readonly string[];

const oneOf = <T>(chances: Chances, from: readonly T[]): T | undefined => from[chances.below(from.length)];

/** A value that a schema of the contract takes, or nearly: limits on texts are left to the words. */
export function lawful(schema: unknown, field: string, words: Words, chances: Chances): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, inner]) => [name, lawful(inner, name, words, chances)]),
    );
  if (schema instanceof z.ZodNullable)
    return chances.percent(40) ? null : lawful(schema.unwrap(), field, words, chances);
  if (schema instanceof z.ZodOptional)
    return chances.percent(40) ? undefined : lawful(schema.unwrap(), field, words, chances);
  if (schema instanceof z.ZodDefault) return lawful(schema.unwrap(), field, words, chances);
  if (schema instanceof z.ZodUnion) return lawful(oneOf(chances, schema.options), field, words, chances);
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodRecord) return { knowsPin: oneOf(chances, ['yes', 'no', 'unsure', 'x']) };
  if (schema instanceof z.ZodEnum) return oneOf(chances, schema.options);
  if (schema instanceof z.ZodBoolean) return chances.percent(50);
  if (schema instanceof z.ZodNumber) return chances.percent(90) ? 1 + chances.below(8) : chances.below(1_000_000);
  if (schema instanceof z.ZodISODate) return oneOf(chances, ['2020-02-29', '2031-01-01', '1999-12-31']);
  if (schema instanceof z.ZodString) return oneOf(chances, words(field)) ?? 'x';
  throw new Error(`the contract has a kind of input that is not known here: ${field}`);
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { text: value };
  return value;
}

function cyclic(): unknown {
  const knot: Record<string, unknown> = { text: 'x' };
  knot['text'] = knot;
  return knot;
}

/** What structured clone lets across a channel, and the page of an attacker would send. */
const strange: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 2 ** 53,
  () => 10n ** 40n,
  () => '',
  () => ' ',
  () => 'x'.repeat(100_000),
  () => 'é\u0301\u0000\u202e',
  () => '\ud800',
  () => '<img src=x onerror=alert(1)>',
  () => "' OR 1=1 --",
  () => '../../etc/passwd',
  () => '\n{"level":50}\n    at secret',
  () => [],
  () => [[]],
  () => new Array(1_000).fill('x'),
  () => ({}),
  () => deep(2_000),
  cyclic,
  () => new Date(Number.NaN),
  () => new Map([['text', 'x']]),
  () => new Set(['x']),
  () => /x/,
  () => new Uint8Array(64),
  () => new Error('x'),
  () => JSON.parse('{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}'),
  () => Object.create(null),
  () => true,
  () => 1.5,
];

const strangeValue = (chances: Chances): unknown => oneOf(chances, strange)?.();

/** A good input with something wrong about it: a value exchanged, a field gone, added, renamed or wrapped. */
export function malformed(good: unknown, chances: Chances): unknown {
  if (chances.percent(25) || typeof good !== 'object' || good === null) return strangeValue(chances);
  const fields = Object.entries(good);
  const [name] = oneOf(chances, fields) ?? ['text'];
  const rest = Object.fromEntries(fields.filter(([other]) => other !== name));
  switch (chances.below(6)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [name.toUpperCase()]: 'x' };
    case 2:
      return [good];
    case 3:
      return { ...good, cpr: '6101901234', to: '+4531112222', role: 'admin', agent: 'supervisor', force: true };
    case 4:
      return { ...rest, [name]: { toString: 'x', valueOf: good } };
    default:
      return { ...rest, [name]: strangeValue(chances) };
  }
}

/** Names that are no call, and names that nearly are one. */
export const strangeName = (chances: Chances): unknown =>
  chances.percent(50)
    ? strangeValue(chances)
    : oneOf(chances, [
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'case.issue ',
        'Case.issue',
        'case.issue\u0000',
        'case',
        'case.record',
        'phone.redeem',
        'phone.choose',
        'status.get.status.get',
        ['case.issue'],
      ]);
