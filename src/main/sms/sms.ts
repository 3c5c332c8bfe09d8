/** One text to one number. Lives in memory only; at rest it is sealed in the outbox. */
export interface Message {
  readonly id: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** Seconds the gateway may keep trying: 1,800. */
  readonly validity: number;
}

/**
 * What handing over led to. `accepted` may be followed by a receipt. `unknown`: the gateway did not answer, so nobody can
 * tell whether the message left; it is never sent again by itself (R25).
 */
export type SendOutcome = 'accepted' | 'failed' | 'unknown';

export interface Receipt {
  readonly messageId: string;
  readonly outcome: 'delivered' | 'failed';
}

/** A way to send messages. Implementations never throw for a gateway's failure: they answer `failed` or `unknown`. */
export interface SmsTransport {
  send(message: Message): Promise<SendOutcome>;
  /** Receipts may come late, twice or out of order. Returns a function that unsubscribes. */
  onReceipt(listener: (receipt: Receipt) => void): () => void;
}
