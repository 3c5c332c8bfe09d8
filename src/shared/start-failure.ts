import { z } from 'zod';

/** Why the console cannot start. The window has a title and a next step for each; `other` is what nobody foresaw. */
export const startFailures = [
  'wrong-key',
  'corrupt',
  'newer-version',
  'read-only',
  'disk-full',
  'disk-error',
  'busy',
  'missing',
  /** Where the data folder should be lies a file. */
  'not-a-folder',
  'resource',
  'config',
  'keychain',
  'production-unavailable',
  'internal',
] as const;
export type StartFailureCode = (typeof startFailures)[number];

/**
 * What is wrong with a setting: the first three concern the file or the key, the others say what belongs in its place.
 * Window and command line have a sentence for each.
 */
export const configReasons = [
  'unreadable',
  'not-json',
  'no-such-key',
  'mode',
  'workstation',
  'single-workstation',
  'section',
  'sms-transport',
  'notices-transport',
  'address',
  'mail-server',
  'mail-address',
  'persons',
  'seed',
  'age-limits',
] as const;
export type ConfigReason = (typeof configReasons)[number];

export const startFailure = z.object({
  code: z.enum(startFailures),
  /** Which file, key or variable; a base name, never a path into somebody's home (R35). */
  detail: z.string().nullable(),
  /** Only with `config`. `missing`: the key is not there at all. */
  config: z.object({ reason: z.enum(configReasons), missing: z.boolean() }).nullable(),
});
export type StartFailure = z.infer<typeof startFailure>;
