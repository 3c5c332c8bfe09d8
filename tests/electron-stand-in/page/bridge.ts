/** One side of the door between the page's world and the preload's world of the same document. */
export interface Bridge {
  /** Makes the other side run its handler for `name`. Values cross as they do over Electron's contextBridge. */
  tell(name: string, value: unknown): unknown;
  onTold(name: string, handler: (value: unknown) => unknown): void;
}

/** A value on its way between the worlds: leaves are cloned by the browser, functions and promises go by number. */
type Parcel =
  | { readonly kind: 'leaf'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly Parcel[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Parcel])[] }
  | { readonly kind: 'error'; readonly message: string }
  /** A list or object that came earlier in the same value, by its place among them. */
  | { readonly kind: 'same'; readonly index: number }
  | { readonly kind: 'function' | 'returned' | 'promise'; readonly id: number };

type Message =
  | { readonly op: 'call'; readonly id: number; readonly args: readonly Parcel[] }
  | { readonly op: 'tell'; readonly name: string; readonly value: Parcel }
  | { readonly op: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Parcel }
  | { readonly op: 'answer'; readonly ok: boolean; readonly value: Parcel };

/**
 * Makes one side; `here` and `there` are event names that nobody else knows. Self-contained: its source text runs in both
 * worlds before any script of the page, so what it needs from the page's globals it takes at once.
 */
export const makeBridge = (here: string, there: string): Bridge => {
  type Fn = (...args: unknown[]) => unknown;
  const target = window;
  const dispatch = EventTarget.prototype.dispatchEvent.bind(target);
  const Custom = CustomEvent;
  const clone = structuredClone;
  const own: Fn[] = [];
  const ownIds = new Map<Fn, number>();
  const foreign = new Map<number, Fn>();
  const foreignIds = new WeakMap<Fn, number>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>();
  const handlers = new Map<string, (value: unknown) => unknown>();
  let promises = 0;
  let answer: Extract<Message, { op: 'answer' }> | undefined;

  const post = (message: Message) => dispatch(new Custom(there, { detail: message }));
  const ask = (message: Message): unknown => {
    answer = undefined;
    post(message);
    const got = answer as Extract<Message, { op: 'answer' }> | undefined;
    answer = undefined;
    if (!got) return undefined;
    const value = unpack(got.value);
    if (!got.ok) throw value;
    return value;
  };

  const packFunction = (fn: Fn): Parcel => {
    const origin = foreignIds.get(fn);
    if (origin !== undefined) return { kind: 'returned', id: origin };
    let id = ownIds.get(fn);
    if (id === undefined) {
      id = own.push(fn) - 1;
      ownIds.set(fn, id);
    }
    return { kind: 'function', id };
  };

  const packPromise = (promise: Promise<unknown>): Parcel => {
    promises += 1;
    const id = promises;
    const settle = (ok: boolean) => (value: unknown) => {
      let parcel: Parcel;
      try {
        parcel = pack(value);
      } catch (error) {
        post({ op: 'settle', id, ok: false, value: pack(error) });
        return;
      }
      post({ op: 'settle', id, ok, value: parcel });
    };
    promise.then(settle(true), settle(false));
    return { kind: 'promise', id };
  };

  const pack = (value: unknown, seen = new Map<object, number>(), depth = 0): Parcel => {
    if (depth > 1000) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'function') return packFunction(value as Fn);
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return { kind: 'leaf', value };
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return { kind: 'error', message: value.message };
    const known = seen.get(value);
    if (known !== undefined) return { kind: 'same', index: known };
    if (Array.isArray(value)) {
      seen.set(value, seen.size);
      return { kind: 'list', items: Array.from(value, (item) => pack(item, seen, depth + 1)) };
    }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      seen.set(value, seen.size);
      const source = value as Record<string, unknown>;
      return { kind: 'object', entries: Object.keys(source).map((key) => [key, pack(source[key], seen, depth + 1)]) };
    }
    try {
      clone(value);
    } catch {
      throw new TypeError('An object could not be cloned.');
    }
    return { kind: 'leaf', value };
  };

  const proxyOf = (id: number): Fn => {
    let proxy = foreign.get(id);
    if (!proxy) {
      proxy = (...args) => ask({ op: 'call', id, args: args.map((arg) => pack(arg)) });
      foreign.set(id, proxy);
      foreignIds.set(proxy, id);
    }
    return proxy;
  };

  const unpack = (parcel: Parcel, made: unknown[] = []): unknown => {
    switch (parcel.kind) {
      case 'leaf':
        return parcel.value;
      case 'list': {
        const list: unknown[] = [];
        made.push(list);
        for (const item of parcel.items) list.push(unpack(item, made));
        return list;
      }
      case 'object': {
        const object = {};
        made.push(object);
        for (const [key, item] of parcel.entries) {
          const value = unpack(item, made);
          Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
        }
        return object;
      }
      case 'same':
        return made[parcel.index];
      case 'error':
        return new Error(parcel.message);
      case 'function':
        return proxyOf(parcel.id);
      case 'returned':
        return own[parcel.id];
      case 'promise':
        return new Promise((resolve, reject) => waiting.set(parcel.id, { resolve, reject }));
    }
  };

  const reply = (run: () => unknown) => {
    let message: Message;
    try {
      message = { op: 'answer', ok: true, value: pack(run()) };
    } catch (error) {
      message = { op: 'answer', ok: false, value: pack(error) };
    }
    post(message);
  };

  const receive = (message: Message): void => {
    switch (message.op) {
      case 'call':
        reply(() => own[message.id]?.(...message.args.map((arg) => unpack(arg))));
        break;
      case 'tell':
        reply(() => handlers.get(message.name)?.(unpack(message.value)));
        break;
      case 'settle': {
        const promise = waiting.get(message.id);
        waiting.delete(message.id);
        const value = unpack(message.value);
        if (message.ok) promise?.resolve(value);
        else promise?.reject(value);
        break;
      }
      case 'answer':
        answer = message;
        break;
    }
  };

  // Reading `detail` in the other world makes the browser clone it, as for a message between windows.
  target.addEventListener(here, (event) => receive((event as CustomEvent<Message>).detail));
  return {
    tell: (name, value) => ask({ op: 'tell', name, value: pack(value) }),
    onTold: (name, handler) => handlers.set(name, handler),
  };
};
