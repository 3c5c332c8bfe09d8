import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type ConfigReason, configReasons } from '../shared/start-failure.ts';
import type { ConfigProblem } from './config-problem.ts';

/** zod's message carries the reason's code; the sentences are made elsewhere, in each language. */
const expects = (reason: ConfigReason): { readonly error: ConfigReason } => ({ error: reason });

const workstation = z.string(expects('workstation')).regex(/^[\w.-]{1,64}$/, expects('workstation'));

const section = expects('section');

const practice = z.strictObject({
  mode: z.literal('practice'),
  workstation: workstation.optional(),
  /** R27's age limits bind an imported extract, too, as they do in production; else it may be as old as the training wants it. */
  ageLimits: z.boolean(expects('age-limits')).optional(),
});
const production = z.strictObject({
  mode: z.literal('production'),
  workstation,
  /** R0: with a local ledger, locks and counters hold on this workstation only; who runs it has to say so. */
  singleWorkstation: z.literal(true, expects('single-workstation')),
  sms: z.strictObject(
    {
      transport: z.enum(['http', 'smpp'], expects('sms-transport')),
      url: z.url(expects('address')),
    },
    section,
  ),
  /** R26: e-mail, over `smtp:` with STARTTLS or `smtps:`. */
  notices: z.strictObject(
    {
      transport: z.literal('smtp', expects('notices-transport')),
      url: z.url({ protocol: /^smtps?$/, ...expects('mail-server') }),
      from: z.email(expects('mail-address')),
    },
    section,
  ),
  mitid: z.strictObject({ url: z.url(expects('address')) }, section),
});
const schema = z.discriminatedUnion('mode', [practice, production], expects('mode'));

export type Config = z.output<typeof schema>;
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: ConfigProblem };

const refused = (key: string, reason: ConfigReason, missing = false): ConfigResult => ({
  ok: false,
  problem: { key, reason, missing },
});

/** Where a machine-wide configuration lies when `PIN_DESK_CONFIG` names none. */
export function machineConfigPath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'PIN Desk', 'config.json');
  if (platform === 'darwin') return '/Library/Application Support/PIN Desk/config.json';
  return '/etc/pin-desk/config.json';
}

const isReason = (text: string): text is ConfigReason => (configReasons as readonly string[]).includes(text);

/** Whether nothing stands at this place, or on the way there. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return false;
}

/**
 * Reads a configuration file's text.
 * @param file what the file is called where it is no JSON.
 * @returns the configuration, or the first key that is wrong and what belongs there.
 */
export function parseConfig(text: string, file = 'PIN_DESK_CONFIG'): ConfigResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(file, 'not-json');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, config: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys') return refused([...path, issue.keys[0]].join('.'), 'no-such-key');
  const reason = issue && isReason(issue.message) ? issue.message : 'mode';
  const key = path.length > 0 ? path : ['mode'];
  return refused(key.join('.'), reason, isMissing(value, key));
}

/** Reads the configuration; without any file the console is in practice mode. */
export function readConfig(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): ConfigResult {
  // Set but empty is not set: it must not hide the machine-wide file.
  const named = env['PIN_DESK_CONFIG'] || undefined;
  const path = named ?? machineConfigPath(platform, env);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (!named && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { ok: true, config: { mode: 'practice' } };
    return refused(named ? 'PIN_DESK_CONFIG' : path, 'unreadable');
  }
  return parseConfig(text, named ? 'PIN_DESK_CONFIG' : path);
}

/** Name of this workstation in the ledger. */
export const workstationOf = (config: Config): string => config.workstation ?? hostname().slice(0, 64);
