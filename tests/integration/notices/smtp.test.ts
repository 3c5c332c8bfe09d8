import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { createSmtpTransport } from '../../../src/main/notices/smtp.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real mail server on this machine. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; mails: Received[] }> {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '0.0.0.0', resolve);
  });
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { port: (server.server.address() as AddressInfo).port, mails };
}

const message = {
  id: '0f3c',
  to: 'citizen@mail.example',
  subject: 'Spærret / Blocked',
  text: 'Den 23. november blev dit MitID spærret.\n',
};
const send = (port: number, extra = '') =>
  createSmtpTransport({ url: `smtp://${extra}127.0.0.1:${port}`, from: 'mitid@support.example' }).send(message);
const reply = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

test('R26: a notice arrives at a mail server, once, to one address, as text alone', async () => {
  const { port, mails } = await mailServer();
  expect(await send(port)).toBe('accepted');
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ from: 'mitid@support.example', to: ['citizen@mail.example'] });
  const raw = mails[0]?.raw ?? '';
  expect(raw).toContain('Message-ID: <0f3c@pin-desk.invalid>');
  expect(raw).toContain('Auto-Submitted: auto-generated');
  expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
  expect(raw).not.toMatch(/text\/html|multipart/);
});

test('R26: the name and password of the server are used, and a wrong one can be put right', async () => {
  const authOptional = false;
  const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
    username === 'desk' && password === 'a b' ? done(null, { user: username }) : done(reply(535));
  const { port, mails } = await mailServer({ authOptional, allowInsecureAuth: true, onAuth });
  expect(await send(port, 'desk:wrong@')).toBe('failed');
  expect(await send(port, 'desk:a%20b@')).toBe('accepted');
  expect(mails).toHaveLength(1);
});

test.each([
  ['for now', 450, 'failed'],
  ['for good', 550, 'refused'],
] as const)('R26: an address that is refused %s', async (_how, code, outcome) => {
  const { port } = await mailServer({ onRcptTo: (_address, _session, done) => done(reply(code)) });
  expect(await send(port)).toBe(outcome);
});

test('R26: a server that is not there may be tried again', async () => {
  expect(await createSmtpTransport({ url: 'smtp://127.0.0.1:1', from: 'a@b.example' }).send(message)).toBe('failed');
});

/** A server that speaks as far as `until` and then hangs up. */
async function rudeServer(until: 'greeting' | 'mail'): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (until === 'greeting') return socket.destroy();
    socket.write('220 rude\r\n');
    let inData = false;
    socket.on('data', (bytes) => {
      if (inData) return socket.destroy();
      inData = bytes.toString().startsWith('DATA');
      return socket.write(inData ? '354 go on\r\n' : '250 yes\r\n');
    });
    return undefined;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

test('R26: a connection that breaks once the mail was handed over is unknown, before that it failed', async () => {
  expect(await send(await rudeServer('mail'))).toBe('unknown');
  expect(await send(await rudeServer('greeting'))).toBe('failed');
});

test('R35: without TLS no mail leaves this machine', async () => {
  // A name of this machine's own that is not the loopback address: the rule goes by what the configuration says.
  const { port, mails } = await mailServer();
  const url = `smtp://127.0.0.2:${port}`;
  expect(await createSmtpTransport({ url, from: 'a@b.example' }).send(message)).toBe('failed');
  expect(mails).toEqual([]);
});
