import type { Undelivered } from '@torioki/patrons';

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
export const undelivered = (error: unknown): Undelivered => {
  const { code, command, responseCode } = error as SmtpError;
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'timed-out';
  if (typeof responseCode !== 'number') return 'unreachable';
  if (command === 'RCPT TO') return isPermanent(responseCode) ? 'bounced' : 'refused';
  return command === 'DATA' ? 'refused' : 'unreachable';
};
