import type Electron from 'electron';
import { guarded } from './guard.ts';
import type { WebAddresses } from './web-addresses.ts';

type Members = Pick<Electron.Protocol, 'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'>;
export type Handler = Parameters<Members['handle']>[1];

/** Electron's `protocol`, and the handlers that the application gave it. */
export const makeProtocol = (addresses: WebAddresses, isReady: () => boolean) => {
  const handlers = new Map<string, Handler>();
  const protocol: Members = guarded('protocol', {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
      if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes) {
        if (!privileges?.standard || !privileges.secure) {
          throw new Error(`scheme '${scheme}': only standard, secure schemes are part of the Electron stand-in`);
        }
        addresses.register(scheme);
      }
    },
    handle: (scheme: string, handler: Handler) => {
      if (!isReady()) throw new Error('protocol.handle should be called after app is ready');
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  });
  return { protocol, handlerOf: (scheme: string) => handlers.get(scheme) };
};
