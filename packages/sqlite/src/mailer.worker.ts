/**
 * Sends mails from a file's outbox as it is told: `node mailer.worker.js <file> <worker> <seconds of lease>`. On each
 * line `claim` claims a mail and prints `claimed <mail> <claim>` or `nothing`; on `mark <mail> <claim>` says that it is
 * sent, and prints `marked` or the error's code.
 */
import { createInterface } from 'node:readline';
import * as E from 'fp-ts/lib/Either.js';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';

const [file = '', worker = '', lease = ''] = process.argv.slice(2);

const opened = await openSqlitePatronRegistry({ file, librarySystem: 'library-1' });
if (E.isLeft(opened)) throw opened.left;
const registry = opened.right;

const claimed = async (): Promise<string> => {
  const mails = await registry.claimMails({ worker, leaseSeconds: Number(lease), limit: 1 });
  if (E.isLeft(mails)) return mails.left.code;
  const [mail] = mails.right;
  return mail ? `claimed ${mail.id} ${mail.claims}` : 'nothing';
};

const marked = async (mail: string, claim: number): Promise<string> => {
  const answer = await registry.mailSent({ mail, worker, claim });
  return E.isLeft(answer) ? answer.left.code : 'marked';
};

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [order, mail = '', claim] = line.split(' ');
  console.log(await (order === 'claim' ? claimed() : marked(mail, Number(claim))));
}
await registry.close();
