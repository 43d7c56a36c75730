import { MailAddress, type Mailer, type MailMessage, type Undelivered } from '@torioki/patrons';
import { createTransport } from 'nodemailer';

/** Nodemailer's error for a failed attempt. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

const isPermanent = (responseCode: number): boolean => responseCode >= 500;

/**
 * The reason for a failure, from the step that failed. It omits the server's words, because these may show
 * the address.
 */
const classifyFailure = (error: unknown): Undelivered => {
  const { code, command, responseCode } = error as SmtpError;
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'timed-out';
  if (typeof responseCode !== 'number') return 'unreachable';
  if (command === 'RCPT TO') return isPermanent(responseCode) ? 'bounced' : 'refused';
  return command === 'DATA' ? 'refused' : 'unreachable';
};

export interface SmtpOptions {
  /** The server's name or address. */
  readonly host: string;
  readonly port: number;
  /**
   * `starttls` (default): sends nothing without STARTTLS. `tls`: encrypts from the start (port 465). `none`:
   * does not encrypt, for a server on the same machine.
   */
  readonly security?: 'starttls' | 'tls' | 'none';
  /** Trusted certificates, as PEM. Default: those that Node.js trusts. */
  readonly ca?: string;
  readonly credentials?: { readonly user: string; readonly password: string };
  /** The time limit for one mail, in milliseconds. Default: 60,000. */
  readonly deadlineMs?: number;
}

export const transportOptions = ({ host, port, security = 'starttls', ca, credentials }: SmtpOptions) => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  ...(ca === undefined ? {} : { tls: { ca } }),
  ...(credentials && { auth: { user: credentials.user, pass: credentials.password } }),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/**
 * A mailer that sends each mail to an SMTP server, over a separate connection. A mail counts as sent once
 * the server has accepted it. A failure is reported by its kind, without the server's words.
 */
export const smtpMailer = (options: SmtpOptions): Mailer => {
  const { deadlineMs = 60_000 } = options;
  const transport = createTransport(transportOptions(options));

  const handedOver = async ({ messageId, from, to, subject, text }: MailMessage): Promise<void> => {
    await transport.sendMail({
      messageId,
      from: { name: '', address: from },
      to: { name: '', address: to },
      envelope: { from, to },
      subject,
      text,
      encoding: 'utf-8',
      signal: AbortSignal.timeout(deadlineMs),
    });
  };

  return {
    send: async (message) => {
      if (!MailAddress.is(message.to)) return 'bounced';
      if (!MailAddress.is(message.from)) return 'refused';
      try {
        await handedOver(message);
        return 'sent';
      } catch (error) {
        return classifyFailure(error);
      }
    },
  };
};
