import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of guidance, below `resources/`, with forward slashes. */
export const guideFileOf = (way: number): string => `guides/way-${way}.json`;
export const screensPath = 'phone/screens.json';
export const triagePath = 'guidance/triage.json';
export const servicePath = 'guidance/service.json';
export const takeAwayPath = 'guidance/take-away.json';

/** The text of a file, or what `JSON.parse` made of it; null where it is not there. */
export type ReadFile = (file: string) => { readonly json: unknown } | { readonly text: string } | null;

/** Reads below a folder of resources. */
export const fromFolder =
  (folder: string): ReadFile =>
  (file) => {
    try {
      return { text: readFileSync(join(folder, ...file.split('/')), 'utf8') };
    } catch {
      return null;
    }
  };
