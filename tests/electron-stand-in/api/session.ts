import type Electron from 'electron';
import { guarded } from './guard.ts';
import type { Handler } from './protocol.ts';

type Members = Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
>;
type WebRequestMembers = Pick<Electron.WebRequest, 'onBeforeRequest'>;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type PermissionCheck = Parameters<Members['setPermissionCheckHandler']>[0];
type PermissionRequest = Parameters<Members['setPermissionRequestHandler']>[0];

/** What the windows ask of the session. */
export interface SessionRules {
  readonly permissionCheck: PermissionCheck;
  readonly permissionRequest: PermissionRequest;
  handlerOf(scheme: string): Handler | undefined;
  beforeRequest(details: Electron.OnBeforeRequestListenerDetails): Promise<Electron.CallbackResponse>;
}

/** A match pattern of Chromium's, `<all_urls>` or `scheme://host/path` with stars, as an expression. */
const patternOf = (pattern: string): RegExp => {
  if (pattern === '<all_urls>') return /^/;
  const [, scheme = '', rest = ''] = /^([^:]+):\/\/(.*)$/s.exec(pattern) ?? [];
  if (scheme === '') throw new TypeError(`Invalid url pattern ${pattern}: Missing scheme separator.`);
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${scheme === '*' ? '(https?|wss?)' : literal(scheme)}://${literal(rest)}$`, 's');
};

/** Electron's `session.defaultSession`, with the rules that the application set on it. */
export const makeSession = (
  protocol: object,
  handlerOf: (scheme: string) => Handler | undefined,
  onPermissionsChanged: () => void,
) => {
  let permissionCheck: PermissionCheck = null;
  let permissionRequest: PermissionRequest = null;
  let listener: BeforeRequest | undefined;
  let patterns: readonly RegExp[] = [];

  const onBeforeRequest = (
    first: Electron.WebRequestFilter | BeforeRequest | null,
    second?: BeforeRequest | null,
  ): void => {
    listener = (typeof first === 'function' ? first : second) ?? undefined;
    patterns = typeof first === 'object' && first ? (first.urls ?? ['<all_urls>']).map(patternOf) : [/^/];
  };
  const webRequest: WebRequestMembers = guarded('session.webRequest', { onBeforeRequest });

  const members: Members = {
    setPermissionCheckHandler: (handler) => {
      permissionCheck = handler;
      onPermissionsChanged();
    },
    setPermissionRequestHandler: (handler) => {
      permissionRequest = handler;
      onPermissionsChanged();
    },
    // No device and no screen is ever offered under the stand-in, so there is nothing that these could allow.
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setSpellCheckerEnabled: () => undefined,
  };
  const defaultSession = guarded('session.defaultSession', { ...members, protocol, webRequest });

  const rules: SessionRules = {
    get permissionCheck() {
      return permissionCheck;
    },
    get permissionRequest() {
      return permissionRequest;
    },
    handlerOf,
    beforeRequest: async (details) => {
      const chosen = listener;
      if (!chosen || !patterns.some((pattern) => pattern.test(details.url))) return {};
      return new Promise((resolve) => chosen(details, resolve));
    },
  };
  return { session: guarded('session', { defaultSession }), defaultSession, rules };
};

export type StandInSession = ReturnType<typeof makeSession>['defaultSession'];
