import { type Role, roles } from '../../shared/contract.ts';
import { addAccounts, disableAccount, readAccounts, userName } from '../agents/accounts.ts';
import { productionCost } from '../agents/password.ts';
import { cprArgument, readArguments, UsageError } from './arguments.ts';
import { type CliContext, type Command, type CommandResult, failed, succeeded } from './command.ts';

const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
const shortestPassword = 8;

async function add(context: CliContext, args: readonly string[]): Promise<CommandResult> {
  const { values, positionals } = readArguments(
    args,
    { role: { type: 'string' }, name: { type: 'string' }, cpr: { type: 'string' }, approver: { type: 'boolean' } },
    { least: 1, most: 1 },
  );
  const [user = ''] = positionals;
  if (!userName.safeParse(user).success)
    throw new UsageError('a user name is 2 to 32 small letters, digits, dots or hyphens');
  if (!isRole(values.role)) throw new UsageError(`--role is one of ${roles.join(', ')}`);
  // R35: a shell keeps a history.
  if (values.cpr !== undefined && values.cpr !== '-') throw new UsageError('--cpr takes - only: the number is read');
  context.say(
    values.cpr
      ? 'The CPR number and, on the next line, the password are read from standard input.'
      : 'The password is read from standard input.',
  );
  const lines = (await context.stdin()).replace(/\r?\n$/, '').split(/\r?\n/);
  const cpr = values.cpr ? cprArgument(lines.shift() ?? '') : undefined;
  const password = lines.join('\n');
  if (password.length < shortestPassword)
    return failed({ code: 'password' }, `A password has at least ${shortestPassword} characters. Try again.`);
  const account = { user, name: values.name ?? user, role: values.role, password, cpr, approver: values.approver };
  const ledger = await context.ledger();
  const added = await addAccounts(ledger, await context.keyring(), [account], {
    at: context.now(),
    agent: null,
    cost: productionCost,
  });
  const secret = added.secrets.get(user);
  if (!secret) return failed({ code: 'taken' }, `There is an account ${user} already. Choose another name.`);
  return succeeded(
    { user, role: account.role, secret },
    `${user} was added. Secret for the one-time codes, shown once: ${secret}`,
  );
}

async function list(context: CliContext): Promise<CommandResult> {
  const accounts = [...(await readAccounts(await context.ledger(), context.now())).values()].map(
    ({ user, name, role, disabled, approver }) => ({
      user,
      name,
      role,
      disabled,
      approver: role === 'supervisor' || approver === true,
    }),
  );
  const lines = accounts.map(
    ({ user, name, role, disabled }) => `${user}  ${role}  ${name}${disabled ? '  disabled' : ''}`,
  );
  return succeeded(accounts, lines.join('\n') || 'There are no accounts yet. Add one: agents add USER --role ROLE.');
}

async function disable(context: CliContext, args: readonly string[]): Promise<CommandResult> {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  const [user = ''] = positionals;
  const known = await disableAccount(await context.ledger(), user, { at: context.now(), agent: null });
  return known
    ? succeeded({ user, disabled: true }, `${user} can no longer sign in.`)
    : failed({ code: 'unknown' }, `There is no account ${user}. See: agents list.`);
}

/** `agents add USER --role ROLE [--name NAME] [--cpr -] [--approver]`, `agents list`, `agents disable USER`. */
export const agentsCommand: Command = (context, [name, ...args]) => {
  if (name === 'add') return add(context, args);
  if (name === 'list') return list(context);
  if (name === 'disable') return disable(context, args);
  throw new UsageError(
    'agents add USER --role ROLE [--name NAME] [--cpr -] [--approver] | agents list | agents disable USER',
  );
};
