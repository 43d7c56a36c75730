/**
 * Attacks the sample's login as strangers might, and prints how long its patrons wait. `node
 * dist/testing/attack/run.js 60m 600000` tries wrong passwords for an hour on cards that no patron has, then
 * for an hour on the card of one patron. Finally it opens the login page 600,000 times. Without arguments:
 * `1m 10000`.
 */
import { printLine } from './figures.js';
import { startServer } from './start-server.js';
import { openAnonymousVisits } from './visits.js';
import { attackWithWrongPasswords } from './wrong-passwords.js';

const [time = '1m', visits = '10000'] = process.argv.slice(2);

const units = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

const millisecondsOf = (text: string): number => {
  const [, number, unit] = /^(\d+)([smh])$/.exec(text) ?? [];
  if (unit !== 's' && unit !== 'm' && unit !== 'h')
    throw new Error(`${text} is not a time. Write 30s, 10m or 1h.`);
  return Number(number) * units[unit];
};

const forMs = millisecondsOf(time);
const server = await startServer();
try {
  await server.stops();
  await attackWithWrongPasswords(server.origin, forMs);
  const { p99, max } = await server.stops();
  printLine(`The server was stopped for p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms.`);
  await openAnonymousVisits(server, Number(visits));
} finally {
  await server.end();
}
