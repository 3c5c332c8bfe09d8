// Which binary shows the windows: Electron's own where it is installed, else the project's stand-in.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Folder of the stand-in. */
export const standInDist = join(root, 'tests', 'electron-stand-in');

const electronFolder = join(root, 'node_modules', 'electron');

/** Folder of the real binary, or undefined where there is none. */
export const realDist = () => {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  // Whoever names a folder gets it, the stand-in's as well.
  if (named) return resolve(root, named) === standInDist ? undefined : resolve(root, named);
  try {
    const binary = readFileSync(join(electronFolder, 'path.txt'), 'utf8');
    return existsSync(join(electronFolder, 'dist', binary)) ? join(electronFolder, 'dist') : undefined;
  } catch {
    return undefined;
  }
};

const executableIn = (dist) => {
  try {
    return join(dist, readFileSync(join(electronFolder, 'path.txt'), 'utf8'));
  } catch {
    return join(dist, 'electron');
  }
};

/** Environment that makes Playwright, electron and electron-vite take the chosen binary. */
export const electronEnvironment = () => {
  const dist = realDist() ?? standInDist;
  return { ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: executableIn(dist) };
};

/** The executable itself, and whether it is the stand-in. */
export const electronBinary = () => {
  const dist = realDist();
  const { ELECTRON_EXEC_PATH } = electronEnvironment();
  return { path: isAbsolute(ELECTRON_EXEC_PATH) ? ELECTRON_EXEC_PATH : resolve(ELECTRON_EXEC_PATH), standIn: !dist };
};
