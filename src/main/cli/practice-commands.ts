import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerContext } from '../cases/register-questioner.ts';
import { files } from '../data-dir.ts';
import { dayOf, iso } from '../practice/calendar.ts';
import { findCitizens, listCitizens } from '../practice/citizens.ts';
import { isPracticeNumber } from '../practice/cpr-numbers.ts';
import { createPracticeRegister, PracticeRegisterError, writePracticeExtract } from '../practice/create-register.ts';
import { foundSituations, isFoundSituation, isSituation, situations } from '../practice/situations.ts';
import { openPracticeWorld } from '../practice/world.ts';
import { mostPersons, practiceSize } from '../practice-size.ts';
import { openRegister } from '../register/open-register.ts';
import { loadVerificationResources } from '../resources.ts';
import { playableAnswers } from '../verification/playable-answers.ts';
import { cprArgument, readArguments, UsageError } from './arguments.ts';
import { type Command, failed, succeeded } from './command.ts';

/** @throws UsageError unless it is a whole number from `least` to `most`. */
function whole(name: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(`--${name} is a whole number from ${least} to ${most}`);
  }
  return value;
}

/** The same seed gives the same register within an hour: phone numbers carry the moment they were registered. */
const wholeHour = (now: number): number => now - (now % 3_600_000);

/** `practice create`: the practice register, and with `--as-extract` the same citizens as files to import. */
const create: Command = async (context, args) => {
  const options = { persons: { type: 'string' }, seed: { type: 'string' }, 'as-extract': { type: 'string' } } as const;
  const { values } = readArguments(args, options, { least: 0, most: 0 });
  const asked = {
    ...(values.persons !== undefined && { persons: whole('persons', values.persons, 1, mostPersons) }),
    ...(values.seed !== undefined && { seed: whole('seed', values.seed, 0) }),
  };
  const { persons, seed } = { ...practiceSize(context.env), ...asked };
  const task = {
    dataDir: context.dataDir,
    keyring: await context.keyring(true),
    persons,
    seed,
    now: wholeHour(context.now()),
  };
  const file = values['as-extract'];
  try {
    const written = file === undefined ? null : await writePracticeExtract(task, resolve(file));
    // Where there is a register already, the files alone are made.
    const exists = existsSync(files(context.dataDir).register);
    const summary = written && exists ? written : await createPracticeRegister(task);
    const made = { ...summary, seed, ...(file === undefined ? {} : { extract: file }) };
    return succeeded(
      made,
      `Made: ${summary.persons} persons, ${summary.documents} documents, ${summary.phones} phone rows.`,
    );
  } catch (error) {
    if (!(error instanceof PracticeRegisterError)) throw error;
    const { code } = error;
    if (code !== 'register-exists') return failed({ code }, `No practice register was made (${code}). Try again.`);
    return failed({ code }, 'There is a register in this data folder already. Use an empty folder for a new one.');
  }
};

/** `practice citizens`: whom the register was planted with, and for what; or who happens to be so. */
const citizens: Command = async (context, args) => {
  const options = { situation: { type: 'string' }, limit: { type: 'string' } } as const;
  const { values } = readArguments(args, options, { least: 0, most: 0 });
  const { situation } = values;
  if (situation !== undefined && !isSituation(situation) && !isFoundSituation(situation)) {
    throw new UsageError(`--situation is one of ${[...situations, ...foundSituations].join(', ')}`);
  }
  const limit = values.limit === undefined ? undefined : whole('limit', values.limit, 1);
  const keyring = await context.keyring();
  const paths = files(context.dataDir);
  const register = openRegister(paths.register, keyring);
  try {
    const world = openPracticeWorld(paths.practice, keyring);
    try {
      const sources = { world, register, today: iso(dayOf(context.now())) };
      const list =
        situation !== undefined && isFoundSituation(situation)
          ? findCitizens(sources, situation, limit)
          : listCitizens(sources, situation, limit);
      return succeeded(list, list.map(({ cpr, situation: of, phone }) => `${cpr}  ${of}  ${phone ?? '-'}`).join('\n'));
    } finally {
      world.close();
    }
  } finally {
    register.close();
  }
};

/** `practice answers CPR`: what the citizen would say to every question that could be asked. Made-up citizens only. */
const answers: Command = async (context, args) => {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  const [typed = ''] = positionals;
  const cpr = cprArgument(typed === '-' ? await context.stdin() : typed);
  if (!isPracticeNumber(cpr)) {
    return failed(
      { code: 'not-practice-data' },
      'Answers are given for practice citizens only. Use a number from practice citizens.',
    );
  }
  const keyring = await context.keyring();
  const register = openRegister(files(context.dataDir).register, keyring);
  try {
    const current = register.currentNumber(cpr);
    const facts = current === null ? null : register.facts(current);
    if (facts === null) return failed({ code: 'unknown-number' }, 'The register does not hold this number.');
    const list = playableAnswers(facts, answerContext(keyring, register, loadVerificationResources()));
    return succeeded(list, list.map(({ kind, spoken }) => `${kind}: ${spoken.da} / ${spoken.en}`).join('\n'));
  } finally {
    register.close();
  }
};

const commands: Readonly<Record<string, Command>> = { create, citizens, answers };

/** `practice create|citizens|answers`. @throws UsageError, StoreError */
export const practiceCommand: Command = (context, [name = '', ...args]) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError('practice create, practice citizens or practice answers');
  return command(context, args);
};
