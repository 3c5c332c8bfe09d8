import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { files } from '../data-dir.ts';
import { openLedger, type SqliteLedger } from '../ledger/sqlite-ledger.ts';
import { createKeyring, type Keyring } from '../storage/keyring.ts';
import { loadMasterKey, loadOrCreateMasterKey, plainFileProtector } from '../storage/master-key.ts';
import { finishRestore } from '../storage/restore.ts';
import { StoreError } from '../storage/store-error.ts';
import type { CliContext } from './command.ts';

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The context of one run of the command line. */
export function createCliContext(dataDir: string, env: NodeJS.ProcessEnv): CliContext {
  let keyring: Promise<Keyring> | null = null;
  let ledger: SqliteLedger | null = null;
  const keys = (create: boolean) => {
    // A restore that a power cut stopped goes on before anything is opened; the console reports it.
    if (keyring === null) finishRestore(dataDir);
    keyring ??= (
      create ? loadOrCreateMasterKey(dataDir, plainFileProtector) : loadMasterKey(dataDir, plainFileProtector)
    ).then(createKeyring);
    return keyring;
  };
  return {
    dataDir,
    env,
    now: Date.now,
    keyring: (create = false) => keys(create),
    async ledger(create = false) {
      const file = files(dataDir).ledger;
      // With an anchor beside it a ledger that is not there is lost, not new.
      const lost = !existsSync(file) && existsSync(files(dataDir).anchor);
      if (lost || (!create && !existsSync(files(dataDir).keys))) throw new StoreError('missing', file);
      ledger ??= openLedger({ file, keyring: await keys(create), workstation: hostname().slice(0, 64) });
      return ledger;
    },
    stdin: () => readAll(process.stdin),
    say: (message) => process.stderr.write(`${message}\n`),
    close() {
      ledger?.close();
      ledger = null;
      keyring = null;
    },
  };
}
