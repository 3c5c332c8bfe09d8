import { existsSync } from 'node:fs';
import { files } from '../data-dir.ts';
import { exportEvents } from '../ledger/export.ts';
import { openSealedWith } from '../ledger/redaction.ts';
import { cprArgument, readArguments, UsageError } from './arguments.ts';
import { type CliContext, type Command, type CommandResult, succeeded } from './command.ts';

const exportStream = 'command-line';

const verify: Command = async (context) => {
  if (!existsSync(files(context.dataDir).ledger) && existsSync(files(context.dataDir).anchor)) {
    const lost = 'The ledger is gone: its anchor is there, its file is not. Keep the folder and call an administrator.';
    return { json: { intact: false, events: 0 }, text: lost, message: null, exitCode: 1 };
  }
  const result = await (await context.ledger()).verify();
  const { intact, events, broken } = result;
  const value = { intact, events, ...(broken ? { broken: { case: broken.case, sequence: broken.sequence } } : {}) };
  const text = intact
    ? `The chain is intact: ${events} events.`
    : `The chain is broken at ${broken?.case} ${broken?.sequence} (${broken?.reason}). Keep the file as it is and call an administrator.`;
  return { json: value, text, message: null, exitCode: intact ? 0 : 1 };
};

async function exporting(context: CliContext, args: readonly string[]): Promise<CommandResult> {
  const { values } = readArguments(
    args,
    { citizen: { type: 'string' }, staff: { type: 'boolean' } },
    { least: 0, most: 0 },
  );
  const ledger = await context.ledger();
  const keyring = await context.keyring();
  const named = values.citizen === '-' ? await context.stdin() : values.citizen;
  const citizen =
    named === undefined ? undefined : { kind: 'citizen' as const, key: keyring.ref('citizen', cprArgument(named)) };
  // R33: the extract shows its own making.
  await ledger.commit({
    stream: exportStream,
    at: context.now(),
    agent: null,
    decide: () => ({
      events: [{ type: 'ledger.exported', payload: { whole: !citizen }, refs: citizen ? [citizen] : [] }],
      value: null,
    }),
  });
  const open = citizen ? { open: openSealedWith(keyring, new Map([['criterion', 'criterion']])) } : {};
  const events = [
    ...exportEvents(ledger.database, {
      ...(citizen ? { citizen } : {}),
      ...(values.staff ? { staff: true } : {}),
      ...open,
    }),
  ];
  const lines = events.map((event) => `${event.at}  ${event.case}  ${event.sequence}  ${event.type}`);
  return succeeded({ version: 1, events }, lines.join('\n'));
}

/** `ledger verify` and `ledger export [--citizen CPR|-] [--staff]`. */
export const ledgerCommand: Command = (context, [name, ...args]) => {
  if (name === 'verify') return verify(context, args);
  if (name === 'export') return exporting(context, args);
  throw new UsageError('ledger verify | ledger export [--citizen CPR|-]');
};
