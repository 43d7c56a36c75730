import { findSmtpFault, type SmtpOptions } from '@torioki/smtp';
import type { Settings } from '../file/read-settings.js';
import { SettingError } from './setting-error.js';

/** The options of the SMTP server; undefined if the library sends no mails. */
export const findSmtpOptions = ({ file: { mailer }, secrets }: Settings): SmtpOptions | undefined =>
  mailer && {
    host: mailer.host,
    port: mailer.port,
    ...(mailer.security && { security: mailer.security }),
    ...(mailer.ca !== undefined && { ca: secrets.get('mailer.ca') ?? '' }),
    ...(mailer.user !== undefined && {
      credentials: { user: mailer.user, password: secrets.get('mailer.password') ?? '' },
    }),
  };

/** Throws if the SMTP server cannot be used. */
export const checkMailer = async (settings: Settings): Promise<void> => {
  const options = findSmtpOptions(settings);
  const fault = options && (await findSmtpFault(options));
  if (options && fault !== undefined)
    throw new SettingError(
      'mailer',
      `${options.host}:${options.port} ${fault}. Correct the server or the file.`,
    );
};
