import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Thrown for a wrong call; becomes exit code 2 with the command's usage. */
export class UsageError extends Error {}

/** Splits a command's arguments. @throws UsageError naming what is wrong. */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  positionals: { readonly least: number; readonly most: number },
) {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unreadable arguments');
  }
  const count = parsed.positionals.length;
  if (count < positionals.least) throw new UsageError('an argument is missing');
  if (count > positionals.most) throw new UsageError(`unexpected argument: ${parsed.positionals[positionals.most]}`);
  return parsed;
}

/** A CPR number as an argument: ten digits, with or without hyphen. @throws UsageError */
export function cprArgument(text: string): string {
  const digits = text.trim().replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) throw new UsageError('a CPR number has ten digits');
  return digits;
}
