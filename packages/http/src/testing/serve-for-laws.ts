import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { Hono } from 'hono';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import type { Caller } from '../caller.js';
import { openHttp } from '../open-http.js';
import { listen } from './listen.js';

/** The caller of a test: the host believes the header. */
const findCaller = ({ headers }: Request): Caller => JSON.parse(headers.get('Caller') ?? '{}') as Caller;

const eventsOfJobs = ['ReadyNoticeSent', 'HoldExpired', 'Unfillable'] as const;

type EventOfJobs = Extract<LendingEvent, { readonly type: (typeof eventsOfJobs)[number] }>;

/** The facts of an event of the jobs, in the words of the laws. */
const listFacts = ({ type, data }: EventOfJobs, who: string, at: string): readonly object[] => {
  if (type === 'Unfillable') return [{ title: data.title, is: 'ended', for: who, why: 'unfillable' }];
  if (type === 'HoldExpired')
    return [
      { title: data.title, is: 'ended', for: who, why: 'expired' },
      ...(data.travelsBack ? [{ copy: data.copy, is: 'coming-back' }] : []),
    ];
  const { copy, why, promised: days } = data;
  const promised = [{ copy, from: days.from, until: days.until }];
  return [{ mail: who, about: [copy], why, at, promised }];
};

/** Opens an empty library in memory, as its host does: with a clock, a mailer and the jobs. */
const openHosted = async (limit: number) => {
  const time = { now: '2021-04-03T10:00' };
  const clock = () => new Date(`${time.now}:00+09:00`);
  const named = { librarySystem: 'laws', clock };
  const [events, people] = [inMemoryEventStore(named), inMemoryPatronRegistry(named)];
  const { library } = orThrow(
    await openLibrary({
      ...{ events, people, clock, profile: hokkaidoProfile },
      policy: { ...hokkaido, reservationLimit: limit, suspension: { mostDays: 30 } },
      mailer: { send: () => Promise.resolve('sent' as const) },
    }),
  );
  const { app } = orThrow(
    openHttp({ library, findCaller, keySecret: 'a secret for the laws, which is long enough' }),
  );

  const readEvents = async () => orThrow(await events.read([{ types: eventsOfJobs }])).events;

  /**
   * Runs the evening's jobs, and reports their events as facts. `patrons` has the key of each person, by
   * name.
   */
  const runJobs = async (patrons: Readonly<Record<string, string>>) => {
    const before = (await readEvents()).length;
    const { jobs } = library;
    await jobs.sendReadyMails();
    await jobs.expireHolds();
    await jobs.declareUnfillable();
    const done = (await readEvents()).slice(before).map((one) => orThrow(lendingEventCodec.decode(one)));
    const ofJobs = done as readonly EventOfJobs[];
    const keys = orThrow(await people.findPatronsOf(ofJobs.map(({ data }) => data.borrower)));
    const nameOf = (borrower: string) =>
      Object.keys(patrons).find((name) => patrons[name] === keys.get(borrower)) ?? borrower;
    const facts = ofJobs.flatMap((event) => listFacts(event, nameOf(event.data.borrower), time.now));
    return { is: 'accepted', facts };
  };
  return { app, time, runJobs, close: () => library.close() };
};

/**
 * Serves a library for `drivers/laws.py` on a free port. Beside the paths of the library there are three for the
 * host's own tasks: `/host/begin` opens an empty library, `/host/advance` sets its clock, and `/host/nightly`
 * runs its jobs.
 */
export const serveForLaws = async (): Promise<{ readonly url: string; close(): Promise<void> }> => {
  let hosted = await openHosted(hokkaido.reservationLimit);
  const host = new Hono()
    .post('/begin', async (c) => {
      await hosted.close();
      hosted = await openHosted((await c.req.json<{ readonly limit: number }>()).limit);
      return c.json({ from: hosted.time.now });
    })
    .post('/advance', async (c) => {
      hosted.time.now = (await c.req.json<{ readonly to: string }>()).to;
      return c.json({ now: hosted.time.now });
    })
    .post('/nightly', async (c) => c.json(await hosted.runJobs(await c.req.json())));
  const app = new Hono().route('/host', host).all('*', ({ req }) => hosted.app.fetch(req.raw));
  const { port, close } = await listen(app);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await close();
      await hosted.close();
    },
  };
};
