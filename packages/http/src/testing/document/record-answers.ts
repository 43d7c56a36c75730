import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { borrowerId } from '../../../../lending/dist/samples/short/values.js';
import { wholeHistory } from '../../../../lending/dist/samples/whole-history.js';
import { openHttp } from '../../open-http.js';
import { chooseActor } from '../actors.js';
import { callerHeader, findCaller, renderCaller } from '../caller-header.js';
import type { Operation } from './operation.js';
import { sampleOf } from './sample-fields.js';

type Json = Readonly<Record<string, unknown>>;

interface Recorded {
  readonly status: number;
  readonly json: unknown;
}

/** Serves the whole history of the samples, with a registry, on the morning after its last event. */
const openSample = async () => {
  const clock = () => new Date('2021-04-23T10:00:00+09:00');
  const named = { librarySystem: 'example', clock };
  const events = inMemoryEventStore(named);
  orThrow(await events.copy(await wholeHistory.recorded()));
  const people = inMemoryPatronRegistry({ ...named, hasher: quickHasher });
  const opening = { events, people, policy: hokkaido, profile: hokkaidoProfile, clock };
  const { library } = orThrow(await openLibrary(opening));
  const keySecret = 'a secret of the samples, which is long enough';
  const { app } = orThrow(openHttp({ library, findCaller, keySecret }));
  return { app, close: library.close };
};

/** Titles with a copy at the end of the history. */
const titles = ['h', 'd'];

/** What the history has at its end: a borrower with a loan, one with reservations, a title, and a place. */
const present: Json = {
  borrower: borrowerId(4),
  borrowers: [borrowerId(4), borrowerId(11)],
  title: titles[0],
  titles,
  location: 'HQ',
};

/** A sample with the present values and with what earlier answers made. */
const fill = (sample: unknown, values: Json): unknown => {
  if (Array.isArray(sample))
    return sample.map((one: unknown, index) => fill(one, { ...values, title: titles[index] }));
  if (typeof sample !== 'object' || sample === null) return sample;
  return Object.fromEntries(
    Object.entries(sample).map(([name, value]: readonly [string, unknown]) => {
      const given = name in values ? values[name] : fill(value, values);
      return [name, Array.isArray(value) ? [given].flat() : given];
    }),
  );
};

/** The paths that are not in the order of the document: a patron registers first, and leaves last. */
const order: Readonly<Record<string, number>> = {
  '/desk/registerPatron': -4,
  '/patron/adopt': -3,
  '/patron/issueCode': -2,
  '/setPassword': -1,
  '/patron/clearPassword': 3,
  '/patron/leave': 4,
};

const orderOf = ({ path, is }: Operation): number =>
  order[path] ?? { command: 0, rehearsal: 1, query: 2, view: 2 }[is];

/**
 * Sends each operation once to a library with the whole history of the samples, with a body or a query of the
 * samples. Returns the answers by path.
 */
export const recordAnswers = async (operations: readonly Operation[]) => {
  const { app, close } = await openSample();
  /** The patron and the code in the answers until now. */
  const made = { patron: '', code: '' };

  const send = async ({ path, method, roles }: Operation, given: Json, key = path): Promise<Recorded> => {
    const response = await app.request(path, {
      method: method.toUpperCase(),
      headers: {
        [callerHeader]: renderCaller(path.startsWith('/me') ? made.patron : chooseActor(roles)),
        'Content-Type': 'application/json',
        'Accept-Language': 'en',
        'Idempotency-Key': key,
        Patron: made.patron,
      },
      ...(method === 'post' && { body: JSON.stringify(given) }),
    });
    return { status: response.status, json: await response.json() };
  };

  const answers = new Map<string, Recorded>();
  for (const operation of operations.toSorted((one, other) => orderOf(one) - orderOf(other))) {
    const { path, method, name, fields } = operation;
    const given = fill(sampleOf(name, fields), { ...present, code: made.code }) as Json;
    const query =
      method === 'get' ? `?${new URLSearchParams(given as Record<string, string>).toString()}` : '';
    const answer = await send({ ...operation, path: `${path}${query}` }, given, path);
    answers.set(path, answer);
    if (path === '/desk/registerPatron' || path === '/patron/issueCode') Object.assign(made, answer.json);
  }
  await close();
  return answers;
};
