import { createHash } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { openHttp, type Caller } from '@torioki/http';
import { makeFirstStaff, noteTroubles, openPortal } from '@torioki/portal';
import { smtpMailer } from '@torioki/smtp';
import { Hono } from 'hono';
import { mount } from 'hono/mount';
import { compareTitles, openLibrary, type Library, type PatronRegistry } from 'torioki';
import { pathOfToken, type Secrets, type Settings } from '../file/read-settings.js';
import { looksAt } from '../health/looks.js';
import { watchHealth, type HealthWatch } from '../health/watch-health.js';
import { watchStops } from '../health/watch-stops.js';
import { countStreams, type Fetch } from '../metrics/count-streams.js';
import type { Metrics } from '../metrics/open-metrics.js';
import type { HttpCaller } from '../file/library-file.js';
import { checkMailer, findSmtpOptions } from './check-mailer.js';
import { makeCloser } from './closer.js';
import { openStores, type Stores } from './open-stores.js';

/** The work of a process: `web` answers browsers and programs, `work` runs the jobs and updates the views. */
export type ProcessRole = 'web' | 'work';

/** The parts of a running server. */
interface Running {
  readonly settings: Settings;
  readonly stores: Stores;
  readonly library: Library<PatronRegistry>;
}

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Finds the caller of a request by the hash of its token, so that the time of the search shows nothing. */
const makeFindCaller = (given: readonly HttpCaller[], secrets: Secrets) => {
  const callers = new Map<string, Caller>(
    given.map(({ token: _, ...actor }, index) => [
      hashToken(`Bearer ${secrets.get(pathOfToken(index)) ?? ''}`),
      { is: 'actor', actor },
    ]),
  );
  return ({ headers }: Request): Caller | null =>
    callers.get(hashToken(headers.get('Authorization') ?? '')) ?? null;
};

const makeFirst = async ({ file: { firstStaff }, secrets }: Settings, { staff }: Stores): Promise<void> => {
  if (!firstStaff) return;
  const made = await makeFirstStaff(staff, {
    ...firstStaff,
    password: secrets.get('firstStaff.password') ?? '',
  });
  if (made.is === 'failed' && made.error.code !== 'staff-not-empty') throw made.error;
};

/** Adds the pages for patrons and staff, and the library over HTTP under `/api` if the file says so. */
const addWeb = (
  app: Hono,
  { settings, stores, library, ending }: Running & { readonly ending: AbortSignal },
): void => {
  const { file, secrets } = settings;
  const { events, sessions, staff, catalogue } = stores;
  if (file.http) {
    const findCaller = makeFindCaller(file.http.callers, secrets);
    const keySecret = secrets.get('http.keySecret') ?? '';
    const { app: api } = orThrow(openHttp({ library, findCaller, keySecret, ending }));
    app.all('/api/*', mount(api.fetch));
    /** Problems name their types by this address. */
    app.get('/openapi.json', ({ req }) => api.fetch(req.raw));
  }
  const portal = openPortal({
    ...{ library, catalogue, sessions, staff, ending },
    compareTitles: () => compareTitles({ events, catalogue }),
    name: file.name,
    contact: file.profile,
    clock: () => new Date(),
    proxies: file.proxies ?? 0,
  });
  app.all('/*', mount(orThrow(portal).app.fetch));
};

/** Adds the two pages for a load balancer. They name no person. */
const addHealth = (app: Hono, { listSick, isReady }: HealthWatch): void => {
  app.get('/livez', (c) => c.json({ live: true }));
  app.get('/readyz', (c) => {
    const ready = isReady();
    c.header('Cache-Control', 'no-store');
    return c.json({ ready, sick: listSick() }, ready ? 200 : 503);
  });
};

/** An open server: it answers requests, until it is closed. */
export interface OpenServer {
  readonly fetch: Fetch;
  /** Says that the server is closing: `/readyz` then answers 503. */
  readonly announceClosing: () => void;
  /** Ends the jobs and the library, and closes the stores. Close the streams by `ending` first. */
  readonly close: () => Promise<void>;
}

/** The surroundings of a server in its process. */
export interface ServerSurroundings {
  /** Ends all streams when it is aborted. */
  readonly ending: AbortSignal;
  readonly log: (line: string) => void;
  /** The telemetry of the process; undefined without a port for `/metrics`. */
  readonly metrics: Metrics | undefined;
}

/** Opens the stores, the library and the pages of a process. Throws the error of the first that cannot open. */
export const openServer = async (
  settings: Settings,
  roles: readonly ProcessRole[],
  { ending, log, metrics }: ServerSurroundings,
): Promise<OpenServer> => {
  const { keep, close } = makeCloser();
  try {
    const works = roles.includes('work');
    if (works) await checkMailer(settings);
    const stores = keep(await openStores(settings));
    await makeFirst(settings, stores);
    const { events, people, documents, staff, catalogue } = stores;
    const { policy, profile } = settings.file;
    const smtp = findSmtpOptions(settings);
    const stops = keep(watchStops(log));
    const note = noteTroubles(staff, () => new Date());
    const opened = await openLibrary({
      ...{ events, people, documents, policy, profile },
      updatesViews: works,
      titles: catalogue.names,
      observe: (observation) => {
        stops.observe(observation);
        metrics?.observe(observation);
        return note(observation);
      },
      ...(smtp && { mailer: smtpMailer(smtp) }),
    });
    const library = keep(orThrow(opened).library);
    if (works) {
      const jobs = library.jobs.runByTheClock.subscribe();
      keep({ close: () => jobs.unsubscribe() });
    }
    const health = keep(await watchHealth({ library, looks: looksAt(stores, settings.file) }));
    const app = new Hono();
    addHealth(app, health);
    if (roles.includes('web')) addWeb(app, { settings, stores, library, ending });
    const streams = countStreams(app.fetch);
    if (metrics) {
      const { countWaiting } = stores;
      const { listSick } = health;
      const measured = {
        library,
        countStreams: streams.count,
        listSick,
        ...(countWaiting && { countWaiting }),
      };
      keep({ close: metrics.measure(measured) });
    }
    return { fetch: streams.fetch, announceClosing: health.close, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
};
