import { readFileSync, statSync } from 'node:fs';
import type { ImportProblem } from '../../shared/queue.ts';
import { largestFile } from '../appointments/import/read-file.ts';
import { createQueueService } from '../appointments/queue-service.ts';
import { readArguments, UsageError } from './arguments.ts';
import { type CliContext, type Command, failed, succeeded } from './command.ts';

const sentences: Readonly<Record<ImportProblem, string>> = {
  cells: 'has another number of cells than the heading',
  date: 'has no date that can be read',
  time: 'has no time that can be read',
  minutes: 'is shorter than 5 minutes or longer than 240',
  name: 'has a name that cannot be shown',
  'name-number': 'has a number in the name',
  'reason-unknown': 'names a reason that is not in the list; taken as "other"',
  duplicate: 'is in the file twice',
  unreadable: 'cannot be read',
  unfinished: 'begins an event that never ends',
  zone: 'names a time zone that nobody knows',
  'too-often': 'recurs too often',
  quote: 'has a quotation mark that is never closed',
};

const refusals = {
  'file-too-big': 'is larger than 4 MB. Export one day only.',
  'file-format': 'is neither a calendar nor a table with a date. Export it as CSV or iCalendar (.ics).',
  'queue-full': 'holds more than the queue takes in a day. Export one day only.',
} as const;
const isRefusal = (code: string): code is keyof typeof refusals => Object.hasOwn(refusals, code);

function read(file: string): Uint8Array | null {
  try {
    return statSync(file).size > largestFile ? new Uint8Array(largestFile + 1) : readFileSync(file);
  } catch {
    return null;
  }
}

async function importFile(context: CliContext, args: readonly string[]) {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  const [file = ''] = positionals;
  const bytes = read(file);
  if (!bytes) return failed({ code: 'unreadable' }, `${file} cannot be read. Check the path.`);
  const queue = createQueueService({
    ledger: await context.ledger(),
    keyring: await context.keyring(),
    clock: { now: () => context.now() },
    session: () => null,
  });
  const result = await queue.importFile(bytes);
  if (!result.ok) {
    const { code } = result.error;
    return failed({ code }, `${file} ${isRefusal(code) ? refusals[code] : 'was not taken. Try again.'}`);
  }
  const { added, changed, cancelled, unchanged, otherDays, problems, problemCount } = result.value;
  const lines = [
    `Today: ${added} added, ${changed} changed, ${cancelled} cancelled, ${unchanged} known already. Other days: ${otherDays}.`,
    ...problems.map(({ line, problem }) => `Line ${line} ${sentences[problem]}.`),
    ...(problemCount > problems.length ? [`… and ${problemCount - problems.length} more.`] : []),
  ];
  return succeeded(result.value, lines.join('\n'));
}

/** `queue import FILE`: today's appointments from a CSV or iCalendar file; a second time it changes nothing. */
export const queueCommand: Command = (context, [name, ...args]) => {
  if (name !== 'import') throw new UsageError('queue import FILE');
  return importFile(context, args);
};
