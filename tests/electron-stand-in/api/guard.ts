import { EventEmitter } from 'node:events';

// Asked of any object by promises, by inspection and by Node's event emitters, which must get undefined and no error.
const askedOfAll = /^(then|toJSON|inspect|constructor|_.*|domain)$/;

/**
 * The same object, except that a member that it has not throws an error with its name: a call of something that Electron has
 * and the stand-in has not fails at the first look, and not later with something undefined.
 */
export const guarded = <T extends object>(name: string, members: T): T =>
  new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !askedOfAll.test(key)) {
        throw new Error(`${name}.${key} is not part of the Electron stand-in`);
      }
      return Reflect.get(target, key, receiver);
    },
  });

const eventsOfEmitters = ['error', 'newListener', 'removeListener'];

/** An emitter that refuses listeners for events that it will never emit. */
export class CheckedEmitter extends EventEmitter {
  private readonly emitterName: string;
  private readonly knownEvents: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.emitterName = name;
    this.knownEvents = new Set([...events, ...eventsOfEmitters]);
    this.setMaxListeners(0);
  }

  private check(event: string | symbol): void {
    if (typeof event === 'string' && !this.knownEvents.has(event)) {
      throw new Error(`${this.emitterName} event '${event}' is not part of the Electron stand-in`);
    }
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    this.check(event);
    return super.on(event, listener as () => void);
  }

  override once(event: string | symbol, listener: (...args: never[]) => void): this {
    this.check(event);
    return super.once(event, listener as () => void);
  }

  override addListener(event: string | symbol, listener: (...args: never[]) => void): this {
    return this.on(event, listener);
  }
}

/** The event object that listeners can refuse. */
export const preventable = <T extends object>(details: T) => {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
};

/** For checks that the compiler makes while nothing runs: a renamed event of Electron's becomes an error of types. */
export const checkedByCompiler = <T extends readonly unknown[]>(_check: (...args: T) => unknown): void => undefined;
