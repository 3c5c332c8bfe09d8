import { createPracticeRegister } from '../../../src/main/practice/create-register.ts';
import { keyring, now } from './fresh-keyring.ts';

/** Run as a process of its own: makes a practice register in a folder and is killed at a point of its progress. */
const [dataDir = '', fraction = '1'] = process.argv.slice(2);
await createPracticeRegister({
  dataDir,
  keyring,
  persons: 800,
  seed: 1,
  now,
  onProgress: (_step, done) => {
    if (done >= Number(fraction)) process.kill(process.pid, 'SIGKILL');
  },
});
