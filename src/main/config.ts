import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const workstation = z.string().regex(/^[\w.-]{1,64}$/, 'up to 64 letters, digits, dots, hyphens');

const practice = z.strictObject({ mode: z.literal('practice'), workstation: workstation.optional() });
const production = z.strictObject({
  mode: z.literal('production'),
  workstation,
  /** R0: with a local ledger, locks and counters hold on this workstation only; who runs it has to say so. */
  singleWorkstation: z.literal(true, 'has to be true: this version keeps its ledger on one workstation (R0)'),
  sms: z.strictObject({ transport: z.enum(['http', 'smpp']), url: z.url() }),
  /** R26: e-mail, over `smtp:` with STARTTLS or `smtps:`. */
  notices: z.strictObject({
    transport: z.literal('smtp'),
    url: z.url({ protocol: /^smtps?$/, error: 'has to be an smtp: or smtps: address' }),
    from: z.email(),
  }),
  mitid: z.strictObject({ url: z.url() }),
});
const schema = z.discriminatedUnion('mode', [practice, production], 'has to be practice or production');

export type Config = z.output<typeof schema>;
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly sentence: string };

/** Where a machine-wide configuration lies when `PIN_DESK_CONFIG` names none. */
export function machineConfigPath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'PIN Desk', 'config.json');
  if (platform === 'darwin') return '/Library/Application Support/PIN Desk/config.json';
  return '/etc/pin-desk/config.json';
}

/** One sentence naming the key, for the first thing that is wrong. */
export function parseConfig(text: string): ConfigResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, sentence: 'The configuration file is not JSON.' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, config: parsed.data };
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const key = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join('.') || 'mode';
  return {
    ok: false,
    sentence: unknown ? `${key}: there is no such key.` : `${key}: ${issue?.message ?? 'is not valid'}.`,
  };
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
    return { ok: false, sentence: `${named ? 'PIN_DESK_CONFIG' : path}: the file cannot be read.` };
  }
  return parseConfig(text);
}

/** Name of this workstation in the ledger. */
export const workstationOf = (config: Config): string => config.workstation ?? hostname().slice(0, 64);
