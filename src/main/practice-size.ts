import { ConfigError } from './config-problem.ts';

/** More than everybody who ever had a CPR number. */
export const mostPersons = 10_000_000;

const settings = {
  persons: { variable: 'PIN_DESK_PRACTICE_PERSONS', preset: 2000, least: 1, most: mostPersons },
  seed: { variable: 'PIN_DESK_PRACTICE_SEED', preset: 1, least: 0, most: Number.MAX_SAFE_INTEGER },
} as const;

function read(env: NodeJS.ProcessEnv, name: keyof typeof settings): number {
  const { variable, preset, least, most } = settings[name];
  // Set but empty is not set, as with PIN_DESK_CONFIG.
  const text = env[variable] || undefined;
  if (text === undefined) return preset;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new ConfigError({ key: variable, reason: name, missing: false });
  return value;
}

/**
 * Size and seed of the practice register, read only when it is made.
 * @throws ConfigError naming the variable that is no whole number of its range.
 */
export const practiceSize = (env: NodeJS.ProcessEnv): { readonly persons: number; readonly seed: number } => ({
  persons: read(env, 'persons'),
  seed: read(env, 'seed'),
});
