import { readAccounts } from '../agents/accounts.ts';
import { codeAt } from '../agents/one-time-code.ts';
import { signIn } from '../agents/sign-in.ts';
import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import { done, refused } from '../outcome.ts';
import type { Clock } from '../time/clock.ts';

type Names = Extract<keyof Handlers, `session.${string}`>;

interface Parts extends Pick<Console, 'sessions' | 'ledger' | 'keyring' | 'signIn'> {
  readonly cases: Pick<Console['cases'], 'takeUp'>;
  readonly options: {
    readonly clock: Pick<Clock, 'now'>;
    readonly config: Pick<Console['options']['config'], 'mode'>;
  };
}

/** Practice mode only: the one-time code of a practice account; null for anybody else. */
export async function practiceCode(
  { ledger, keyring, options }: Pick<Parts, 'ledger' | 'keyring' | 'options'>,
  user: string,
): Promise<string | null> {
  if (options.config.mode !== 'practice') return null;
  const account = (await readAccounts(ledger, options.clock.now())).get(user.trim());
  return account ? codeAt(keyring.open(`totp/${account.user}`, account.secret), options.clock.now()) : null;
}

/** R31: sign-in, lock and unlock. */
export function sessionCalls(console: Parts): Pick<Handlers, Names> {
  const { sessions, cases } = console;
  return {
    'session.get': () => done(sessions.view()),
    async 'session.signIn'(input) {
      if (sessions.current) return refused('wrong-state');
      const result = await signIn(console.signIn, { ...input, user: input.user.trim() }, 'sign-in');
      if (!result.ok) return refused(result.code);
      // Checking takes time: somebody may have signed in while it went on.
      if (sessions.current) return refused('wrong-state');
      sessions.start(result.account);
      await cases.takeUp();
      return done(sessions.view());
    },
    async 'session.unlock'(input) {
      const { current } = sessions;
      if (!current) return refused('signed-out');
      if (!sessions.locked) return refused('wrong-state');
      const result = await signIn(console.signIn, { ...input, user: current.user }, 'unlock');
      if (!result.ok) return refused(result.code);
      // … or this session may have ended, and another one be locked now.
      if (sessions.current?.id !== current.id) return refused('signed-out');
      sessions.unlock();
      return done(sessions.view());
    },
    'session.lock'() {
      sessions.lock('key');
      return done(sessions.view());
    },
    'session.signOut'() {
      sessions.end('sign-out');
      return done(sessions.view());
    },
    'session.codeHint': async ({ user }) => done({ code: await practiceCode(console, user) }),
    'session.activity'() {
      sessions.touch();
      return done({});
    },
  };
}
