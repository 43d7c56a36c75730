import { createTransport } from 'nodemailer';
import { transportOptions, type SmtpOptions } from './smtp-mailer.js';

/** The longest wait for each answer of the server, in milliseconds. */
const patienceMs = 5_000;

/** The reason in an error. A refused login is explained without the server's words, which may show the user. */
const explain = (error: unknown): string => {
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  return code === 'EAUTH' ? 'does not accept the user and the password' : `cannot be used (${message})`;
};

/**
 * Connects to an SMTP server and logs in, without sending a mail. Returns the reason if it cannot be used, such
 * as no answer within 5 seconds or an expired certificate; otherwise undefined.
 */
export const findSmtpFault = async (options: SmtpOptions): Promise<string | undefined> => {
  const transport = createTransport({
    ...transportOptions(options),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    await transport.verify();
    return undefined;
  } catch (error) {
    return explain(error);
  } finally {
    transport.close();
  }
};
