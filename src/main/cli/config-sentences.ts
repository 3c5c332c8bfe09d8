import type { ConfigReason } from '../../shared/start-failure.ts';
import type { ConfigProblem } from '../config-problem.ts';
import { mostPersons } from '../practice-size.ts';

const sentences: Readonly<Record<ConfigReason, string>> = {
  unreadable: 'the file cannot be read. Check path and rights.',
  'not-json': 'the file is not JSON. Correct it, or restore it from a copy.',
  'no-such-key': 'there is no such key. Remove it, or correct its spelling.',
  mode: 'has to be practice or production.',
  workstation: 'has to be a name of at most 64 letters, digits, dots, hyphens or underscores.',
  'single-workstation': 'has to be true: this version keeps its ledger on one workstation (R0).',
  section: 'has to be an object with keys of its own, in braces.',
  'sms-transport': 'has to be http or smpp.',
  'notices-transport': 'has to be smtp.',
  address: 'has to be a whole address, as in https://example.org/path.',
  'mail-server': 'has to be an smtp: or smtps: address.',
  'mail-address': 'has to be an e-mail address.',
  persons: `has to be a whole number from 1 to ${mostPersons}.`,
  'age-limits': 'has to be true or false.',
  seed: `has to be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
};

/** The key or variable, and what belongs there. */
export const configSentence = ({ key, reason, missing }: ConfigProblem): string =>
  missing ? `${key} is missing; it ${sentences[reason]}` : `${key}: ${sentences[reason]}`;
