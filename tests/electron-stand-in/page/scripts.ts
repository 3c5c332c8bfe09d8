import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeBridge } from './bridge.ts';
import { makeCodec } from './codec.ts';
import { installInMainWorld } from './main-world.ts';
import { installInPreloadWorld, type PreloadWorld } from './preload-world.ts';

/** Name of the world that preloads run in; Electron's own name for it. */
export const preloadWorldName = 'Electron Isolated Context';

export interface PageScripts {
  readonly mainWorld: string;
  readonly preloadWorld: string;
  /** Name of the binding by which the page's preload world reaches main. */
  readonly binding: string;
  /** Name of the function of the preload world by which main reaches it. */
  readonly receiver: string;
}

// Preloads run in top documents only, as in Electron without nodeIntegrationInSubFrames.
const inTopFrame = (body: string) => `if (window.top === window) {\n${body}\n}`;

/** The two scripts of a window that run in each new document before the page's own. */
export const pageScripts = (
  preloadPath: string | undefined,
  versions: Readonly<Record<string, string>>,
): PageScripts => {
  const token = randomBytes(16).toString('hex');
  const toPage = JSON.stringify(`page-${token}`);
  const toPreload = JSON.stringify(`preload-${token}`);
  const names = { toMain: `toMain_${token}`, fromMain: `fromMain_${token}` };
  const world: PreloadWorld = {
    names,
    path: preloadPath ?? '',
    process: {
      arch: process.arch,
      contextIsolated: true,
      platform: process.platform,
      sandboxed: true,
      type: 'renderer',
      versions,
    },
  };
  const preload = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8');
  return {
    binding: names.toMain,
    receiver: names.fromMain,
    mainWorld: inTopFrame(`(${installInMainWorld})((${makeBridge})(${toPage}, ${toPreload}));`),
    preloadWorld: inTopFrame(
      `(${installInPreloadWorld})((${makeBridge})(${toPreload}, ${toPage}), (${makeCodec})(), ${JSON.stringify(world)},
(require, module, process) => { const exports = module.exports;\n${preload}\n});`,
    ),
  };
};
