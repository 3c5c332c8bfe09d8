import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type OpenedRegister, openRegister } from '../register/open-register.ts';
import { parseSearch } from '../register/parse-search.ts';
import { StoreError } from '../storage/store-error.ts';
import { type CommandResult, failed, succeeded } from './command.ts';
import type { RegisterContext } from './register-context.ts';
import { type ImportArguments, importSources } from './register-import.ts';
import { searchSentences, storeSentences } from './register-sentences.ts';

const USAGE = `register import FILE... [--format cpr-extract|documents|phones] [--accept-count] [--replace]
register stats
register search TEXT|- [--born DD-MM-YYYY]
register show CPR|-`;

const usage = (): CommandResult => failed({ code: 'usage' }, USAGE, 2);

const pathOf = (context: RegisterContext): string => join(context.dataDir, 'register.db');

function withRegister<T>(context: RegisterContext, work: (register: OpenedRegister) => T): T {
  const register = openRegister(pathOf(context), context.keyring);
  try {
    return work(register);
  } finally {
    register.close();
  }
}

function stats(context: RegisterContext): CommandResult {
  const found = withRegister(context, (register) => register.stats());
  const types = Object.entries(found.recordsByType).sort(([one], [other]) => (one < other ? -1 : 1));
  return succeeded(
    found,
    [
      `Task ${found.taskNumber}, produced ${found.producedOn}`,
      `${found.persons} persons, ${found.rejected} records left out`,
      ...types.map(([type, count]) => `${type} ${String(count).padStart(10)}`),
    ].join('\n'),
  );
}

async function typedText(context: RegisterContext, argument: string): Promise<string> {
  return argument === '-' ? (await context.readInput()).trim() : argument;
}

async function search(
  context: RegisterContext,
  words: readonly string[],
  born: string | undefined,
): Promise<CommandResult> {
  const typed = await typedText(context, words.join(' '));
  const parsed = parseSearch(typed, born, new Date(context.now()).toISOString().slice(0, 10));
  if (!parsed.ok) return failed({ code: parsed.problem }, searchSentences[parsed.problem], 2);
  const { criterion } = parsed;
  if (context.numbersByInputOnly && criterion.kind === 'cpr' && words[0] !== '-') return usage();
  const hits = withRegister(context, (register) => register.search(criterion));
  await context.onLookup({ kind: 'search', criterion: typed, hits: hits.length, found: hits.map((hit) => hit.cpr) });
  const lines = hits.map((hit) => `${hit.cpr}  ${hit.birthDate}  ${hit.name ?? '(protected)'}`);
  return succeeded(hits, lines.length === 0 ? 'Nobody found.' : lines.join('\n'));
}

async function show(context: RegisterContext, argument: string): Promise<CommandResult> {
  if (context.numbersByInputOnly && argument !== '-') return usage();
  const cpr = (await typedText(context, argument)).replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(cpr)) return usage();
  const record = withRegister(context, (register) => register.show(cpr));
  await context.onLookup({ kind: 'show', criterion: cpr, hits: record ? 1 : 0, found: [cpr] });
  if (!record) return failed({ code: 'unknown-number' }, 'This number is not in the register. Check the digits.');
  return succeeded(record, JSON.stringify(record, null, 2));
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'accept-count': { type: 'boolean' },
        replace: { type: 'boolean' },
        born: { type: 'string' },
      },
    });
  } catch {
    return null;
  }
}

function dispatch(args: readonly string[], context: RegisterContext): CommandResult | Promise<CommandResult> {
  const read = parsed(args);
  const [command, ...rest] = read?.positionals ?? [];
  if (!read) return usage();
  const { born, ...importing } = read.values;
  const [first] = rest;
  const plain = Object.keys(importing).length === 0;
  if (command === 'import' && first !== undefined && born === undefined) {
    const chosen: ImportArguments = {
      files: rest,
      format: importing.format,
      acceptCount: importing['accept-count'] ?? false,
      replace: importing.replace ?? false,
    };
    return importSources(pathOf(context), chosen, context).then((result) => result ?? usage());
  }
  if (command === 'stats' && first === undefined && plain && born === undefined) return stats(context);
  if (command === 'search' && first !== undefined && plain) return search(context, rest, born);
  if (command === 'show' && first !== undefined && rest.length === 1 && plain && born === undefined)
    return show(context, first);
  return usage();
}

/**
 * `register import|stats|search|show`.
 * @param args what follows `register`, `--json` taken out.
 */
export async function registerCommand(args: readonly string[], context: RegisterContext): Promise<CommandResult> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (error instanceof StoreError) return failed({ code: error.code }, storeSentences[error.code]);
    throw error;
  }
}
