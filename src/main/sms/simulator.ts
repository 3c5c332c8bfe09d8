import type { HandsetMessage, PracticeWorld } from '../practice/world.ts';
import type { Clock } from '../time/clock.ts';
import type { Message, Receipt, SendOutcome, SmsTransport } from './sms.ts';

/** What happens to the next messages, in order; after that they are delivered. */
export type Scripted = 'deliver' | 'fail' | 'accept-then-silent' | 'never';

/** From acceptance to the receipt, in milliseconds of the clock. */
const deliveryTime = 400;
/** How long the simulated gateway may keep silent before its answer counts as `unknown`. */
const answerTimeout = 10_000;

export interface SmsSimulator extends SmsTransport {
  script(outcomes: readonly Scripted[]): void;
  /** Messages that the gateway took, oldest first; `submitted` ones never got a receipt and are in no inbox. */
  messages(): readonly Pick<HandsetMessage, 'to' | 'text' | 'state' | 'at'>[];
  /** What lies on the handset of this number: delivered messages, oldest first. */
  inbox(number: string): readonly HandsetMessage[];
  /** Called when a message has arrived on a handset. Returns a function that unsubscribes. */
  onMessage(listener: (message: HandsetMessage) => void): () => void;
}

/** The gateway and the handsets of practice mode, on `practice.db`. A message id that was seen before is not sent again. */
export function createSmsSimulator({ world, clock }: { world: PracticeWorld; clock: Clock }): SmsSimulator {
  const receiptListeners = new Set<(receipt: Receipt) => void>();
  const messageListeners = new Set<(message: HandsetMessage) => void>();
  const scripted: Scripted[] = [];
  const pending = new Map<string, Promise<SendOutcome>>();

  const put = (message: Message, state: HandsetMessage['state']): HandsetMessage => {
    const { id, to, text } = message;
    const stored = { id, to, text, state, at: new Date(clock.now()).toISOString() };
    world.putMessage(stored);
    return stored;
  };

  const deliver = (message: Message) => {
    const arrived = put(message, 'delivered');
    for (const listener of [...messageListeners]) listener(arrived);
    for (const listener of [...receiptListeners]) listener({ messageId: message.id, outcome: 'delivered' });
  };

  const play = (message: Message, outcome: Scripted): SendOutcome | Promise<SendOutcome> => {
    switch (outcome) {
      case 'fail':
        put(message, 'failed');
        return 'failed';
      case 'never':
        put(message, 'unknown');
        return new Promise((resolve) => {
          clock.after(answerTimeout, () => resolve('unknown'));
        });
      case 'accept-then-silent':
        put(message, 'submitted');
        return 'accepted';
      case 'deliver':
        put(message, 'submitted');
        clock.after(deliveryTime, () => deliver(message));
        return 'accepted';
    }
  };

  const subscribe = <T>(listeners: Set<T>, listener: T) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

  return {
    async send(message) {
      const before = world.message(message.id);
      if (before !== null) return (await pending.get(message.id)) ?? answered(before);
      const outcome = Promise.resolve(play(message, scripted.shift() ?? 'deliver'));
      pending.set(message.id, outcome);
      return outcome.finally(() => pending.delete(message.id));
    },
    onReceipt: (listener) => subscribe(receiptListeners, listener),
    onMessage: (listener) => subscribe(messageListeners, listener),
    script(outcomes) {
      scripted.push(...outcomes);
    },
    messages: () =>
      world
        .messages()
        .filter(({ state }) => state === 'submitted' || state === 'delivered')
        .map(({ to, text, state, at }) => ({ to, text, state, at })),
    inbox: (number) => world.messages(number).filter(({ state }) => state === 'delivered'),
  };
}

/** What was answered for a message that is stored already. */
function answered({ state }: HandsetMessage): SendOutcome {
  return state === 'submitted' || state === 'delivered' ? 'accepted' : state;
}
