import { z } from 'zod';
import type { BannerView } from '../../shared/contract.ts';
import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import type { StoredEvent } from '../ledger/ledger.ts';
import { done } from '../outcome.ts';

type Names = Extract<keyof Handlers, `banner.${string}`>;

interface Parts extends Pick<Console, 'ledger' | 'sessions'> {
  readonly options: Pick<Console['options'], 'clock' | 'notify'>;
}

const stream = 'banner';
const payload = z.object({ text: z.string() });

function bannerOf(event: StoredEvent | undefined): BannerView | null {
  if (event?.type !== 'banner.set') return null;
  const read = payload.safeParse(event.payload);
  return read.success ? { text: read.data.text, at: event.at, by: event.agent } : null;
}

/** The supervisor's word to everybody: the newest event of its stream, so that it outlives a restart and is on record. */
export function bannerCalls({ ledger, sessions, options }: Parts): Pick<Handlers, Names> {
  const current = async () => bannerOf((await ledger.page({ limit: 1, stream }))[0]);
  return {
    'banner.get': async () => done(await current()),
    async 'banner.set'({ text }) {
      await ledger.commit({
        stream,
        at: options.clock.now(),
        agent: sessions.current?.user ?? null,
        decide: ({ stream: before }) => ({
          events:
            text !== null
              ? [{ type: 'banner.set', payload: { text: text.trim() } }]
              : bannerOf(before.at(-1))
                ? [{ type: 'banner.cleared', payload: {} }]
                : [],
          value: null,
        }),
      });
      const banner = await current();
      options.notify('banner', banner);
      return done(banner);
    },
  };
}
