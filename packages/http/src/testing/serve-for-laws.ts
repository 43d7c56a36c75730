import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { Hono } from 'hono';
import { runNightlyJobs } from '../../../laws/dist/testing/torioki/nightly.js';
import { codeOf, openWorld } from '../../../laws/dist/testing/torioki/open-world.js';
import type { Caller } from '../caller.js';
import { openHttp } from '../open-http.js';
import { checkAnswers } from './check-answers.js';
import { listen } from './listen.js';

type World = Parameters<typeof openWorld>[0];

/** The caller of a test: the host believes the header. */
const findCaller = ({ headers }: Request): Caller => JSON.parse(headers.get('Caller') ?? '{}') as Caller;

/** Opens the library of a world in memory, as its host does: with a clock, a mailer and the jobs. */
const openHosted = async (world: World) => {
  const time = { now: '2021-04-03T10:00' };
  const clock = () => new Date(`${time.now}:00+09:00`);
  const named = { librarySystem: 'laws', clock };
  const [events, people] = [inMemoryEventStore(named), inMemoryPatronRegistry(named)];
  const stores = { events, people, close: () => events.close() };
  const sentTo: string[] = [];
  const mailer = {
    send: ({ to }: { readonly to: string }) => {
      sentTo.push(to);
      return Promise.resolve('sent' as const);
    },
  };
  const times = { clock, mailer, today: time.now.slice(0, 10) };
  const { library, members } = await openWorld(world, stores, {}, times);
  const keySecret = 'a secret for the laws, which is long enough';
  const { app } = orThrow(openHttp({ library, findCaller, keySecret }));
  const whoIs = async (borrower: string) => {
    const patron = orThrow(await people.findPatronsOf([borrower])).get(borrower);
    return members.find((member) => member.patron === patron)?.who ?? borrower;
  };
  return {
    app,
    /** The codes of the places, and the patrons as callers, by their names in the world. */
    named: {
      places: Object.fromEntries(world.places.map(({ at }) => [at, codeOf(world, at)])),
      patrons: Object.fromEntries(members.map(({ who, patron }) => [who, { is: 'patron', patron }])),
    },
    setClock: (now: string) => {
      time.now = now;
    },
    /** The time on the library's clock, and its instant. */
    readClock: () => ({ now: time.now, instant: clock() }),
    runJobs: () => runNightlyJobs({ library, events, members, whoIs, sentTo, now: time.now }),
    close: async () => {
      await library.close();
      await stores.close();
    },
  };
};

/**
 * Serves a library for `drivers/laws.py` on a free port. Beside the paths of the library there are three for the
 * host's own tasks: `/host/begin` opens the library of a world, `/host/advance` sets its clock, and
 * `/host/nightly` runs its jobs.
 */
export const serveForLaws = async (): Promise<{ readonly url: string; close(): Promise<void> }> => {
  let hosted: Awaited<ReturnType<typeof openHosted>> | undefined;
  const open = async (world: World) => {
    await hosted?.close();
    return (hosted = await openHosted(world));
  };
  const host = new Hono()
    .post('/begin', async (c) => {
      const { named, readClock } = await open(await c.req.json<World>());
      return c.json({ ...named, ...readClock() });
    })
    .post('/advance', async (c) => {
      hosted?.setClock((await c.req.json<{ readonly to: string }>()).to);
      return c.json(hosted?.readClock());
    })
    .post('/nightly', async (c) => c.json(await hosted?.runJobs()));
  const { fetch } = checkAnswers({
    fetch: (request) => hosted?.app.fetch(request) ?? new Response(null, { status: 404 }),
  });
  const app = new Hono().route('/host', host).all('*', (c) => fetch(c.req.raw));
  const { port, close } = await listen(app);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await close();
      await hosted?.close();
    },
  };
};
