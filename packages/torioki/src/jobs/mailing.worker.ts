/**
 * Runs the ready mails of the files in a folder, once: `node mailing.worker.js <folder> <port> [<step>]`. The time is
 * what the file `clock` says. When its run first comes to the step it prints that, and waits for a line to go on. At last
 * prints the report.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hokkaido } from '@torioki/lending';
import { smtpMailer } from '@torioki/smtp';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { openLibrary } from '../open-library.js';
import { right } from '../testing/right.js';
import { steppedPorts } from '../testing/steps.js';

const [folder = '', port = '', pause = ''] = process.argv.slice(2);

const clock = () => new Date(readFileSync(join(folder, 'clock'), 'utf8'));
const librarySystem = 'jobs-test';
const events = right(await openSqliteEventStore({ file: join(folder, 'events.db'), librarySystem, clock }));
const people = right(
  await openSqlitePatronRegistry({ file: join(folder, 'people.db'), librarySystem, clock }),
);
const mailer = smtpMailer({ host: '127.0.0.1', port: Number(port), security: 'none' });

let isPast = true;

const at = async (step: string): Promise<void> => {
  if (step !== pause || isPast) return;
  isPast = true;
  console.log(step);
  await once(process.stdin, 'data');
};

const ports = steppedPorts({ events, people, mailer }, at);
const library = right(await openLibrary({ ...ports, policy: hokkaido, clock }));
isPast = false;
console.log(JSON.stringify(await library.jobs.sendReadyMails()));
library.close();
await people.close();
await events.close();
process.stdin.destroy();
