import type Electron from 'electron';
import type { DevToolsSession, Protocol } from '../chromium/connection.ts';
import type { SessionRules } from './session.ts';
import type { WebAddresses } from './web-addresses.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

export interface RequestContext {
  readonly session: DevToolsSession;
  readonly rules: SessionRules;
  readonly addresses: WebAddresses;
  readonly webContentsId: number;
  readonly mainFrameId: string;
  /** Called for requests of documents; false refuses the navigation. */
  mayNavigate(request: Paused): boolean;
}

const resourceTypes: Partial<Record<Paused['resourceType'], Electron.OnBeforeRequestListenerDetails['resourceType']>> =
  {
    Stylesheet: 'stylesheet',
    Image: 'image',
    Media: 'media',
    Font: 'font',
    Script: 'script',
    XHR: 'xhr',
    Fetch: 'xhr',
    Ping: 'ping',
    CSPViolationReport: 'cspReport',
    WebSocket: 'webSocket',
  };

const headersWithAddresses = new Set([
  'access-control-allow-origin',
  'content-security-policy',
  'content-security-policy-report-only',
  'location',
]);

const bodyOf = (request: Paused['request']): Uint8Array<ArrayBuffer> | undefined => {
  const entries = request.postDataEntries ?? [];
  return entries.length > 0 ? Buffer.concat(entries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))) : undefined;
};

const headersOf = (response: Response, addresses: WebAddresses) => {
  const list: { name: string; value: string }[] = [];
  for (const [name, value] of response.headers) {
    list.push({ name, value: headersWithAddresses.has(name) ? addresses.headerToBrowser(value) : value });
  }
  return list;
};

/** Answers one request of a page from the application's own handlers. Whatever they do not answer is refused. */
export const answerRequest = async (context: RequestContext, paused: Paused): Promise<void> => {
  const { session, rules, addresses } = context;
  const { requestId, request, resourceType, frameId } = paused;
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    session.send('Fetch.failRequest', { requestId, errorReason });
  const url = addresses.toApp(request.url + (request.urlFragment ?? ''));

  if (resourceType === 'Document' && !context.mayNavigate(paused)) return void (await fail('Aborted'));
  // Chromium asks for an icon to show on a tab; Electron has no tabs.
  if (url.endsWith('/favicon.ico') && resourceType === 'Other') {
    return void (await session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }));
  }
  const isMainFrame = frameId === context.mainFrameId;
  const documentType = isMainFrame ? 'mainFrame' : 'subFrame';
  const verdict = await rules.beforeRequest({
    id: Number.parseInt(requestId.replace(/\D/g, ''), 10),
    method: request.method,
    referrer: addresses.toApp(request.headers.Referer ?? ''),
    resourceType: resourceType === 'Document' ? documentType : (resourceTypes[resourceType] ?? 'other'),
    timestamp: Date.now(),
    uploadData: [],
    url,
    webContentsId: context.webContentsId,
  });
  if (verdict.cancel) return void (await fail('BlockedByClient'));
  if (verdict.redirectURL) {
    const location = addresses.toBrowser(verdict.redirectURL);
    const responseHeaders = [{ name: 'Location', value: location }];
    return void (await session.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders }));
  }
  const scheme = url.slice(0, url.indexOf(':'));
  const handler = rules.handlerOf(scheme);
  if (!handler) {
    return void (await fail(scheme === 'http' || scheme === 'https' ? 'InternetDisconnected' : 'Failed'));
  }
  try {
    const body = bodyOf(request);
    const { method } = request;
    const response = await handler(new Request(url, { method, headers: request.headers, ...(body ? { body } : {}) }));
    if (!(response instanceof Response) || response.type === 'error') return void (await fail('Failed'));
    const content = Buffer.from(await response.arrayBuffer());
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      ...(response.statusText ? { responsePhrase: response.statusText } : {}),
      responseHeaders: headersOf(response, addresses),
      body: content.toString('base64'),
    });
  } catch (error) {
    console.error(`protocol.handle: the handler of ${scheme} failed for ${url}:`, error);
    await fail('Failed');
  }
};
