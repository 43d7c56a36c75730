/**
 * `node shared.worker.js <connection> <delay>`: serves a library on a PostgreSQL server over HTTP, and prints its
 * port. Its clock is behind the machine's clock by the delay, in milliseconds.
 */
import { orThrow } from '@torioki/event-store';
import { quickHasher } from '@torioki/patrons/contract';
import { openPostgresEventStore, openPostgresPatronRegistry } from '@torioki/postgres';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { openHttp } from '../open-http.js';
import { findCaller } from './caller-header.js';
import { listen } from './listen.js';

const [connection = '', delay = ''] = process.argv.slice(2);
const clock = () => new Date(Date.now() - Number(delay));
const place = { connection, librarySystem: 'http-tests' };

const { store: events } = orThrow(await openPostgresEventStore({ ...place, clock }));
const { registry: people } = orThrow(
  await openPostgresPatronRegistry({ ...place, serverClock: clock, hasher: quickHasher }),
);
const { library } = orThrow(
  await openLibrary({ events, people, policy: hokkaido, profile: hokkaidoProfile, clock }),
);
const { app } = orThrow(
  openHttp({ library, findCaller, keySecret: 'a secret of the tests, which is long enough' }),
);
const { port } = await listen(app);
console.log(port);
