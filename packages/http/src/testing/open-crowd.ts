import type { EventStore } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import type { Caller as HttpCaller } from '../caller.js';
import { counter, dispatch, office } from './actors.js';
import { callerHeader } from './caller-header.js';
import { openServed } from './open-served.js';
import { patrons, type Caller, type RandomRequest, type Reference } from './random-requests.js';

/** An answer, with all bytes of its body and its headers. */
export interface Answer {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly again: boolean;
  readonly isStream: boolean;
  readonly bytes: string;
}

const isReference = (value: object): value is Reference => 'shownAs' in value;

const isStream = ({ headers }: Response): boolean =>
  headers.get('Content-Type')?.startsWith('text/event-stream') === true;

/** Reads the first event of a stream, and cuts it. */
const readEvent = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const reader = body.getReader();
  const { value = new Uint8Array() } = await reader.read();
  await reader.cancel();
  return Buffer.from(value).toString();
};

const readText = (response: Response): Promise<string> =>
  isStream(response) && response.body !== null ? readEvent(response.body) : response.text();

interface Route {
  readonly method: string;
  readonly path: string;
}

/**
 * The method and the path of a request. A route with `ALL` only refuses methods, so the request gets one of
 * these, PATCH.
 */
const findRoute = ({ route, method }: RandomRequest, routes: readonly Route[]): Route => {
  const row = typeof route === 'number' ? routes[route % routes.length] : undefined;
  const { path, method: right } = row ?? { path: String(route), method: 'GET' };
  return {
    path: path.replace(':view', 'loans'),
    method: method === 'right' ? right.replace('ALL', 'PATCH') : method,
  };
};

const renderBody = (method: string, body: unknown): Pick<RequestInit, 'body'> => {
  if (body === undefined || ['GET', 'HEAD'].includes(method)) return {};
  return { body: typeof body === 'string' ? body : JSON.stringify(body) };
};

/** Two patrons and some staff of a library that is served over HTTP. */
export const openCrowd = async () => {
  const pseudonyms = new Set<string>();
  const collect = (events: EventStore): EventStore => ({
    ...events,
    append: (all, condition) => {
      for (const [, borrower = ''] of JSON.stringify(all).matchAll(/"borrower":"([^"]+)"/g))
        pseudonyms.add(borrower);
      return events.append(all, condition);
    },
  });
  const { app, send, people } = await openServed(collect);
  const keys: string[] = [];
  for (const [index, name] of patrons.entries()) {
    const body = {
      name,
      address: '江別市文京台東町41',
      phone: `011-386-852${index}`,
      mailAddress: null,
      card: `100000${index}`,
      evidence: 'driving-licence',
    };
    const { json } = await send('/desk/registerPatron', { body });
    keys.push((json as { readonly patron: string }).patron);
  }
  const callers: Readonly<Record<Caller, HttpCaller | null>> = {
    minori: { is: 'patron', patron: keys[0] ?? '' },
    mari: { is: 'patron', patron: keys[1] ?? '' },
    stranger: { is: 'patron', patron: randomUUID() },
    office: { is: 'actor', actor: office },
    counter: { is: 'actor', actor: counter },
    dispatch: { is: 'actor', actor: dispatch },
    nobody: null,
  };
  const routes = app.routes.filter(({ path }) => path !== '/*');

  const shown = new Map<string, string[]>();
  const remember = (bytes: string): void => {
    for (const [, name = '', id = ''] of bytes.matchAll(/"(loan|reservation|group)":"([\w-]{36})"/g))
      shown.set(name, [...(shown.get(name) ?? []), id]);
  };
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isReference(value)) return shown.get(value.shownAs)?.at(-1 - value.nth) ?? randomUUID();
    if (Array.isArray(value)) return value.map(resolve);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner)]));
  };

  return {
    /** All pseudonyms until now. */
    listPseudonyms: async (): Promise<readonly string[]> => {
      for (const key of keys) {
        const found = await people.findPseudonyms(key);
        for (const [id] of JSON.stringify(found).matchAll(/[\da-f]{8}-[\da-f-]{27}/g)) pseudonyms.add(id);
      }
      keys.forEach((key) => pseudonyms.delete(key));
      return [...pseudonyms];
    },
    /** Sends a request. Returns the answers to it and to its repetition. */
    send: async (request: RandomRequest): Promise<readonly Answer[]> => {
      const { caller, query, key, accept, patron } = request;
      const { method, path } = findRoute(request, routes);
      const headers = {
        [callerHeader]: JSON.stringify(callers[caller]),
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        Patron: keys[patron] ?? '',
        Accept: accept,
      };
      const init = { method, headers, ...renderBody(method, resolve(request.body)) };
      const answers: Answer[] = [];
      for (let sent = 0; sent < request.times; sent += 1) {
        const response = await app.request(query === '' ? path : `${path}?${query}`, init);
        const text = await readText(response);
        remember(text);
        answers.push({
          caller,
          method,
          path,
          status: response.status,
          again: response.headers.get('Idempotent-Replayed') === 'true',
          isStream: isStream(response),
          bytes: `${JSON.stringify([...response.headers])}\n${text}`,
        });
      }
      return answers;
    },
  };
};
