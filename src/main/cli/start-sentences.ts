import type { StartFailure, StartFailureCode } from '../../shared/start-failure.ts';
import { configSentence } from './config-sentences.ts';
import { aboutFile } from './store-sentences.ts';

/** `{file}` is which file, or folder. The window says the same at more length, in its own language. */
const sentences: Readonly<Record<Exclude<StartFailureCode, 'config' | keyof typeof aboutFile>, string>> = {
  'not-a-folder': '{file} is a file, not a folder. Name another folder in PIN_DESK_DATA_DIR, or move the file away.',
  resource: 'This installation is damaged ({file}). Install PIN Desk again.',
  keychain: "The system's keychain is not available. Unlock it, then start again.",
  'production-unavailable': 'Production is not possible in this version. Remove the configuration to practise.',
  internal: 'Start again; if it happens again, pin-desk.log in the data folder says where.',
};

function sentenceOf({ code, detail, config }: StartFailure): string {
  const file = detail ?? 'A file';
  if (code === 'config') return configSentence({ key: file, reason: 'unreadable', missing: false, ...config });
  // Its own next step belongs to a console that was never started.
  if (code === 'missing') return `${file} is not there. Restore a backup.`;
  return code in aboutFile
    ? `${file} ${aboutFile[code as keyof typeof aboutFile]}`
    : sentences[code as keyof typeof sentences].replace('{file}', file);
}

/** One line for the terminal the console was started from: what happened, and what to do next. */
export const startSentence = (failure: StartFailure): string => `PIN Desk cannot start. ${sentenceOf(failure)}`;
