import type { Command } from './command.ts';
import { registerCommand as run } from './register-commands.ts';

/** `register …` with every look-up in the ledger before anything is shown (R1). */
export const registerCommand: Command = async (context, args) => {
  const keyring = await context.keyring(true);
  return run(args, {
    dataDir: context.dataDir,
    keyring,
    now: context.now,
    readInput: context.stdin,
    async onLookup({ kind, criterion, hits, found }) {
      const ledger = await context.ledger(true);
      const refs = found.map((cpr) => ({ kind: 'citizen' as const, key: keyring.ref('citizen', cpr) }));
      await ledger.commit({
        stream: 'command-line',
        at: context.now(),
        agent: null,
        decide: () => ({
          events: [
            { type: `register.${kind}`, payload: { criterion: keyring.seal('criterion', criterion), hits }, refs },
          ],
          value: null,
        }),
      });
    },
  });
};
