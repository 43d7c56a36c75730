import { MailAddress, type Mailer, type MailMessage, type Undelivered } from '@torioki/patrons';
import { createTransport } from 'nodemailer';

/** What nodemailer says about an attempt that failed. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

const isPermanent = (responseCode: number): boolean => responseCode >= 500;

/**
 * Why a server did not take a mail, by the step that was reached. The server's words are not repeated, since they may
 * name the address.
 */
const undelivered = (error: unknown): Undelivered => {
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
   * How the connection is kept secret. `starttls` (the default): nothing is sent without it; `tls` from the start (port
   * 465); `none`, for a server on the same machine.
   */
  readonly security?: 'starttls' | 'tls' | 'none';
  /** Certificates, as PEM, by which the server's certificate is trusted; by default those that Node.js trusts. */
  readonly ca?: string;
  readonly credentials?: { readonly user: string; readonly password: string };
  /** How long one mail may take, in milliseconds; by default a minute. */
  readonly deadlineMs?: number;
}

const transportOptions = ({ host, port, security = 'starttls', ca, credentials }: SmtpOptions) => ({
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
 * A mailer that hands each mail to an SMTP server, over a connection of its own. A mail is sent once the server has
 * answered that it took it. Of the server's words nothing is passed on but the kind of failure.
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
        return undelivered(error);
      }
    },
  };
};
