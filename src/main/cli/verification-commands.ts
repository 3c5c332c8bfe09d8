import { readFileSync } from 'node:fs';
import { loadVerificationResources } from '../resources.ts';
import { lexiconFrom } from '../verification/lexicon.ts';
import { matchAnswer } from '../verification/match-answer.ts';
import { ANSWER_TYPES, type AnswerType } from '../verification/question.ts';
import { checkScript } from '../verification/script.ts';
import { readArguments, UsageError } from './arguments.ts';
import { type Command, failed, succeeded } from './command.ts';

const isAnswerType = (text: string | undefined): text is AnswerType => ANSWER_TYPES.some((type) => type === text);

/** `verify answer TYPE REGISTER_VALUE SPOKEN`: what the matcher makes of a spoken answer (R18). */
export const verifyCommand: Command = (_context, [name, ...args]) => {
  const { positionals } = readArguments(args, {}, { least: 3, most: 3 });
  const [type, value = '', spoken = ''] = positionals;
  if (name !== 'answer') throw new UsageError('verify answer TYPE REGISTER_VALUE SPOKEN');
  if (!isAnswerType(type)) throw new UsageError(`TYPE is one of ${ANSWER_TYPES.join(', ')}`);
  const resources = loadVerificationResources();
  const isKnown = lexiconFrom(resources.lexicon);
  const result = matchAnswer(type, value, spoken, { isKnown, relativeValues: [], resources });
  return succeeded(result, result.ask ? `${result.result} (ask: ${result.ask})` : result.result);
};

/** `script check FILE`: floors and form of a verification script (R9, R13). */
export const scriptCommand: Command = (_context, [name, ...args]) => {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  if (name !== 'check') throw new UsageError('script check FILE');
  let text: string;
  try {
    text = readFileSync(positionals[0] ?? '', 'utf8');
  } catch {
    return failed({ code: 'unreadable' }, `${positionals[0]} cannot be read. Check the path.`);
  }
  const issues = checkScript(text);
  const value = { valid: issues.length === 0, issues };
  if (value.valid) return succeeded(value, 'The script may be used.');
  return {
    json: value,
    text: issues.map((issue) => `${issue.key}: ${issue.message}`).join('\n'),
    message: null,
    exitCode: 1,
  };
};
