import { createTransport } from 'nodemailer';
import { second } from '../time/durations.ts';
import type { NoticeOutcome, NoticeTransport } from './notice.ts';

const connectTimeout = 10 * second;
const silenceTimeout = 30 * second;
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What a failure means. Only a lasting refusal of the recipient or the mail itself is final; a login can be put right. */
function outcomeOf(error: unknown, begun: boolean): NoticeOutcome {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  if (typeof responseCode !== 'number') return begun ? 'unknown' : 'failed';
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') ? 'refused' : 'failed';
}

/**
 * R26: notices by e-mail. TLS is required, except on this machine itself.
 * @param url `smtp://user:password@host:587` (STARTTLS) or `smtps://…`. @param from the sender's address.
 */
export function createSmtpTransport({ url, from }: { url: string; from: string }): NoticeTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  return {
    async send({ id, to, subject, text }): Promise<NoticeOutcome> {
      // Once DATA was said, an answer that does not come leaves open whether the mail is on its way.
      let begun = false;
      const debug = (_entry: unknown, said: unknown) => {
        if (said === 'DATA') begun = true;
      };
      const transport = createTransport({
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port ? Number(port) : secure ? 465 : 587,
        secure,
        requireTLS: !secure && !loopback.has(hostname),
        tls: { minVersion: 'TLSv1.2' },
        ...(auth ? { auth } : {}),
        connectionTimeout: connectTimeout,
        greetingTimeout: connectTimeout,
        socketTimeout: silenceTimeout,
        transactionLog: true,
        logger: { debug },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@pin-desk.invalid>`,
          // RFC 3834: no out-of-office answers.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return 'accepted';
      } catch (error) {
        return outcomeOf(error, begun);
      } finally {
        transport.close();
      }
    },
  };
}
