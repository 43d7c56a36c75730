/**
 * Sends the ready mails of a place once: `node mailing.worker.js <place as JSON> <clock> <port> [<step>
 * [<minutes>]]`. The file `clock` gives the time; the library's own clock is `minutes` ahead of it. When the
 * run first reaches `step`, the worker prints the step, and waits for a line of input. At the end it prints
 * the report.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { smtpMailer } from '@torioki/smtp';
import { openLibrary } from '../open-library.js';
import { openAt, type Place } from '../testing/place.js';
import { portsWithSteps } from '../testing/steps.js';
import { watchLibrary } from '../testing/watched.js';

const [place = '', clockFile = '', port = '', pause = '', ahead = '0'] = process.argv.slice(2);

const clock = () => new Date(readFileSync(clockFile, 'utf8'));
const own = () => new Date(clock().getTime() + Number(ahead) * 60_000);
const librarySystem = 'jobs-test';
const { events, people } = await openAt(JSON.parse(place) as Place, { librarySystem, clock });
const mailer = smtpMailer({ host: '127.0.0.1', port: Number(port), security: 'none' });

let isPast = true;

const at = async (step: string): Promise<void> => {
  if (step !== pause || isPast) return;
  isPast = true;
  console.log(step);
  await once(process.stdin, 'data');
};

const ports = portsWithSteps({ events, people, mailer }, at);
const library = watchLibrary(
  await openLibrary({ ...ports, policy: hokkaido, profile: hokkaidoProfile, clock: own }),
);
isPast = false;
console.log(JSON.stringify(await library.jobs.sendReadyMails()));
await library.close();
await people.close();
await events.close();
process.stdin.destroy();
