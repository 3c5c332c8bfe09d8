import { agentsCommand } from './cli/agents-commands.ts';
import { UsageError } from './cli/arguments.ts';
import { backupCommand, restoreCommand } from './cli/backup-commands.ts';
import { createCliContext } from './cli/cli-context.ts';
import { type Command, type CommandResult, failed } from './cli/command.ts';
import { configSentence } from './cli/config-sentences.ts';
import { ledgerCommand } from './cli/ledger-commands.ts';
import { practiceCommand } from './cli/practice-commands.ts';
import { queueCommand } from './cli/queue-commands.ts';
import { registerCommand } from './cli/register-command.ts';
import { brokenSentence, storeSentence } from './cli/store-sentences.ts';
import { scriptCommand, verifyCommand } from './cli/verification-commands.ts';
import { ConfigError } from './config-problem.ts';
import { dataDir, isFile } from './data-dir.ts';
import { LedgerBroken } from './ledger/ledger-broken.ts';
import { ResourceError } from './resource-folder.ts';
import { storeErrorOf } from './storage/store-error.ts';

const usage = `pin-desk [--json] COMMAND
  practice create [--persons N] [--seed S] [--as-extract FILE]
  practice citizens [--situation S] [--limit N]
  practice answers CPR
  register import FILE... [--format cpr-extract|documents|phones] [--accept-count]
  register stats
  register search TEXT [--born DD-MM-YYYY]
  register show CPR
  verify answer TYPE REGISTER_VALUE SPOKEN
  script check FILE
  ledger verify
  ledger export [--citizen CPR|-]
  queue import FILE
  agents add USER --role ROLE [--name NAME] [--cpr -] | agents list | agents disable USER
  backup FILE [--force]
  restore FILE`;

const commands: Readonly<Record<string, Command>> = {
  practice: practiceCommand,
  register: registerCommand,
  verify: verifyCommand,
  script: scriptCommand,
  ledger: ledgerCommand,
  queue: queueCommand,
  agents: agentsCommand,
  backup: backupCommand,
  restore: restoreCommand,
};

async function run(args: readonly string[]): Promise<CommandResult> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return failed({ code: 'usage' }, usage, 2);
  const folder = dataDir(process.env, process.platform);
  if (isFile(folder)) {
    const sentence = 'The data folder is a file. Name another folder in PIN_DESK_DATA_DIR, or move the file away.';
    return failed({ code: 'not-a-folder' }, sentence);
  }
  const context = createCliContext(folder, process.env);
  try {
    return await command(context, rest);
  } catch (error) {
    if (error instanceof UsageError) return failed({ code: 'usage' }, `${error.message}\n${usage}`, 2);
    if (error instanceof ConfigError) return failed({ code: 'config' }, configSentence(error.problem));
    const store = storeErrorOf(error, 'register.db');
    if (store) return failed({ code: store.code }, storeSentence(store));
    if (error instanceof LedgerBroken) return failed({ code: 'ledger-broken' }, brokenSentence(error));
    if (error instanceof ResourceError) return failed({ code: 'resource' }, error.message);
    throw error;
  } finally {
    context.close();
  }
}

const args = process.argv.slice(2);
const json = args.includes('--json');
const result = await run(args.filter((arg) => arg !== '--json'));
if (result.message) process.stderr.write(`${result.message}\n`);
const output = json ? JSON.stringify(result.json) : result.text;
if (output) process.stdout.write(`${output}\n`);
process.exitCode = result.exitCode;
