interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: { readonly type: string } };
  readonly result?: { readonly result?: { readonly value?: unknown } };
}

/** How often a page is asked, in milliseconds: the precision of the figure. */
const pause = 4;

/**
 * Waits until a condition holds on the first page, over Chromium's own protocol: a test runner's start would be counted.
 * @param address of the browser's socket.
 * @param condition an expression, true on the page as soon as it is ready.
 * @returns the page's wall-clock time then, in milliseconds since 1970.
 */
export async function firstPageReady(address: string, condition: string): Promise<number> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Chromium does not answer'));
  });
  const answers = new Map<number, (message: Message) => void>();
  let counter = 0;
  const send = (method: string, params: object, sessionId?: string): Promise<Message> =>
    new Promise((resolve) => {
      counter += 1;
      answers.set(counter, resolve);
      socket.send(JSON.stringify({ id: counter, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  const page = new Promise<string>((resolve) => {
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id !== undefined) answers.get(message.id)?.(message);
      else if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo?.type === 'page')
        resolve(message.params.sessionId ?? '');
    };
  });
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const session = await page;
  const expression = `new Promise((resolve) => {
    const look = () => ${condition} ? requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())) : setTimeout(look, ${pause});
    look();
  })`;
  for (;;) {
    // A page that loads anew answers with an error: the next one is asked.
    const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
    const value = result?.result?.value;
    if (typeof value !== 'number') continue;
    socket.close();
    return value;
  }
}
