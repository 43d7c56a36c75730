import { ownId } from '@torioki/event-store/adapter';
import type { CommandId } from '@torioki/lending';
import { v5 } from 'uuid';
import type { MailId, PatronKey, RunId } from './ids.js';

const mails = 'e407f2fb-23bc-43e7-a0f7-27ce63ffebc8';
const messages = '57ba7714-72b2-482c-9f8b-05141fd05a48';

export const mailId = (run: RunId, patron: PatronKey): CommandId & MailId =>
  ownId(mails, `${run} ${patron}`) as CommandId & MailId;

/**
 * The Message-ID of a mail from a domain. All attempts to send a mail have the same Message-ID, so the
 * receiver can recognize a mail that arrives twice.
 */
export const messageId = (mail: string, domain: string): string => `<${v5(mail, messages)}@${domain}>`;
