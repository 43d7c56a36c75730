import { createInterface } from 'node:readline';
import * as E from 'fp-ts/lib/Either.js';
import type { PatronRegistry } from '../../patron-registry.js';

/**
 * Sends mails from an outbox by commands on its input. Its arguments are its name and its lease in seconds.
 * On a line `claim` it claims a mail and prints `claimed <mail> <claim>` or `nothing`. On `mark <mail>
 * <claim>` it marks the mail as sent, and prints `marked` or the error's code.
 */
export const mailer = async (
  registry: PatronRegistry,
  [worker = '', lease = '']: readonly string[],
): Promise<void> => {
  const claimed = async (): Promise<string> => {
    const mails = await registry.claimMails({ worker, leaseSeconds: Number(lease), limit: 1 });
    if (E.isLeft(mails)) return mails.left.code;
    const [mail] = mails.right;
    return mail ? `claimed ${mail.id} ${mail.claims}` : 'nothing';
  };

  const marked = async (mail: string, claim: number): Promise<string> => {
    const answer = await registry.markMailSent({
      ...{ mail, worker, claim, unannounced: [] },
      writtenAt: new Date().toISOString(),
    });
    return E.isLeft(answer) ? answer.left.code : 'marked';
  };

  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    const [order, mail = '', claim] = line.split(' ');
    console.log(await (order === 'claim' ? claimed() : marked(mail, Number(claim))));
  }
  await registry.close();
};
