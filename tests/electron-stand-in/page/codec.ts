/** Turns values into text and back with the meaning of structured clone. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

type Node = null | boolean | number | string | readonly unknown[];

/**
 * Makes the codec of `ipcRenderer.invoke` and its like. Self-contained: its source text also runs in the page, so it uses
 * nothing from outside its body.
 */
export const makeCodec = (): Codec => {
  const uncloneable = () => new Error('An object could not be cloned.');
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let start = 0; start < bytes.length; start += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

  const encodeValue = (value: unknown, seen: Map<object, number>): Node => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return ['undefined'];
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', Object.is(value, -0) ? '-0' : `${value}`];
    }
    if (typeof value === 'bigint') return ['bigint', `${value}`];
    if (typeof value === 'function' || typeof value === 'symbol') throw uncloneable();
    return encodeObject(value as object, seen);
  };

  const encodeEntries = (value: object, seen: Map<object, number>) =>
    Object.keys(value).map((key) => [key, encodeValue((value as Record<string, unknown>)[key], seen)]);

  const encodeObject = (value: object, seen: Map<object, number>): Node => {
    const known = seen.get(value);
    if (known !== undefined) return ['same', known];
    seen.set(value, seen.size);
    if (Array.isArray(value)) {
      return ['array', value.length, Object.keys(value).map((key) => [key, encodeValue(value[Number(key)], seen)])];
    }
    if (ArrayBuffer.isView(value)) {
      // Only the part that the view shows: a small Buffer of Node's lies in a pool with its neighbours.
      return ['view', tagOf(value), toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    }
    switch (tagOf(value)) {
      case 'Date':
        return ['date', encodeValue((value as Date).getTime(), seen)];
      case 'RegExp':
        return ['regexp', (value as RegExp).source, (value as RegExp).flags];
      case 'Map':
        return [
          'map',
          [...(value as Map<unknown, unknown>)].map(([k, v]) => [encodeValue(k, seen), encodeValue(v, seen)]),
        ];
      case 'Set':
        return ['set', [...(value as Set<unknown>)].map((item) => encodeValue(item, seen))];
      case 'ArrayBuffer':
        return ['buffer', toBase64(new Uint8Array(value as ArrayBuffer))];
      case 'Error': {
        const { name, message, stack } = value as Error;
        return ['error', name, message, stack ?? ''];
      }
      case 'Boolean':
      case 'Number':
      case 'String':
        return ['boxed', encodeValue((value as { valueOf(): unknown }).valueOf(), seen)];
      case 'Object':
        return ['object', encodeEntries(value, seen)];
    }
    // Promises, weak references and the DOM's own objects are refused by the platform itself or would lose themselves.
    let copy: object;
    try {
      copy = structuredClone(value);
    } catch {
      throw uncloneable();
    }
    if (tagOf(copy) !== 'Object') throw uncloneable();
    return ['object', encodeEntries(value, seen)];
  };

  const setOwn = (target: object, key: string, value: unknown) =>
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });

  const decodeValue = (node: Node, made: unknown[]): unknown => {
    if (!Array.isArray(node)) return node;
    const [tag, first, second, third] = node;
    const keep = <T>(value: T): T => {
      made.push(value);
      return value;
    };
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first);
      case 'same':
        return made[first];
      case 'array': {
        const list = keep(new Array(first));
        for (const [key, item] of second) list[key] = decodeValue(item, made);
        return list;
      }
      case 'view': {
        const buffer = fromBase64(second).buffer;
        if (first === 'DataView') return keep(new DataView(buffer));
        const constructors = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>;
        const View = constructors[first] ?? Uint8Array;
        return keep(new View(buffer));
      }
      case 'date':
        return keep(new Date(decodeValue(first, made) as number));
      case 'regexp':
        return keep(new RegExp(first, second));
      case 'map': {
        const map = keep(new Map());
        for (const [key, value] of first) map.set(decodeValue(key, made), decodeValue(value, made));
        return map;
      }
      case 'set': {
        const set = keep(new Set());
        for (const item of first) set.add(decodeValue(item, made));
        return set;
      }
      case 'buffer':
        return keep(fromBase64(first).buffer);
      case 'error': {
        const constructors: Record<string, new (message: string) => Error> = {
          EvalError,
          RangeError,
          ReferenceError,
          SyntaxError,
          TypeError,
          URIError,
        };
        const error = keep(new (constructors[first] ?? Error)(second));
        error.stack = third;
        return error;
      }
      case 'boxed':
        return keep(Object(decodeValue(first, made)));
      default: {
        const object = keep({});
        for (const [key, value] of first) setOwn(object, key, decodeValue(value, made));
        return object;
      }
    }
  };

  return {
    encode: (value) => JSON.stringify(encodeValue(value, new Map())),
    decode: (text) => decodeValue(JSON.parse(text) as Node, []),
  };
};
