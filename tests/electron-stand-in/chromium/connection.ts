import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';

export type { Protocol };

type Method = keyof Protocol.CommandParameters;

/** Commands and events of one target of the DevTools protocol, or of the browser itself. */
export interface DevToolsSession {
  send<M extends Method>(method: M, params?: Protocol.CommandParameters[M]): Promise<Protocol.CommandReturnValues[M]>;
  on<E extends keyof Protocol.Events>(event: E, listener: (params: Protocol.Events[E]) => void): void;
}

interface Incoming {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Call {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** The DevTools protocol over Chromium's pipe: messages in JSON, each ended by a zero byte. */
export class DevToolsConnection {
  readonly browser: DevToolsSession;
  readonly #calls = new Map<number, Call>();
  readonly #emitters = new Map<string, EventEmitter>();
  readonly #output: Writable;
  #lastId = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    this.browser = this.session('');
    let parts: Buffer[] = [];
    input.on('data', (chunk: Buffer) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        parts.push(chunk.subarray(start, end));
        this.#receive(JSON.parse(Buffer.concat(parts).toString()) as Incoming);
        parts = [];
        start = end + 1;
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    });
    // Either end of the pipe can break when Chromium goes; the process's own exit event is what counts.
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('close', () => this.close());
  }

  /** A session by its id; the empty id is the browser's own. */
  session(sessionId: string): DevToolsSession {
    const emitter = new EventEmitter();
    this.#emitters.set(sessionId, emitter);
    return {
      send: (method, params) => this.#send(sessionId, method, params ?? {}),
      on: (event, listener) => void emitter.on(event, listener),
    };
  }

  forget(sessionId: string): void {
    this.#emitters.delete(sessionId);
  }

  close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#calls.values()) reject(new Error(`${method}: Chromium is gone`));
    this.#calls.clear();
  }

  #send<R>(sessionId: string, method: string, params: object): Promise<R> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium is gone`));
    this.#lastId += 1;
    const id = this.#lastId;
    const message = sessionId === '' ? { id, method, params } : { id, method, params, sessionId };
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify(message)}\0`);
    });
  }

  #receive(message: Incoming): void {
    if (message.id === undefined) {
      if (message.method) this.#emitters.get(message.sessionId ?? '')?.emit(message.method, message.params);
      return;
    }
    const call = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result as never);
  }
}
