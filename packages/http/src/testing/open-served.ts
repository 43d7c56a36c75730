import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, orThrow, type EventStore } from '@torioki/event-store';
import { abashiri, headquarters, home, wakkanai } from '@torioki/lending/samples';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { computeClosedDays, hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { expect, onTestFinished } from 'vitest';
import type { Caller, CallingActor } from '../caller.js';
import { openHttp } from '../open-http.js';
import { findAnswerFaults } from './find-answer-faults.js';

export const office: CallingActor = { role: 'general-materials', staff: 'G-01', location: 'HQ' };
export const counter: CallingActor = { role: 'counter', staff: 'C-01', location: 'HQ' };
export const dispatch: CallingActor = { role: 'dispatch', staff: 'D-01', location: 'HQ' };

/** The test's host names the caller in a header. */
const callerHeader = 'X-Caller';

const isCaller = (value: unknown): value is Caller =>
  typeof value === 'object' && value !== null && 'is' in value;

const findCaller = (request: Request): Caller | null => {
  const caller: unknown = JSON.parse(request.headers.get(callerHeader) ?? 'null');
  return isCaller(caller) ? caller : null;
};

export interface Sent extends Omit<RequestInit, 'headers' | 'body'> {
  readonly as?: CallingActor | string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const callerOf = (as: CallingActor | string): Caller =>
  typeof as === 'string' ? { is: 'patron', patron: as } : { is: 'actor', actor: as };

/** The answer to a request, with its JSON. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

/** A library in memory, served over HTTP, on 3 April 2021. It has published places and calendars. */
export const openServed = async (through = (events: EventStore): EventStore => events) => {
  const clock = () => new Date('2021-04-03T10:00:00+09:00');
  const librarySystem = 'http-tests';
  const people = inMemoryPatronRegistry({ librarySystem, clock, hasher: quickHasher });
  const { library } = orThrow(
    await openLibrary({
      events: through(inMemoryEventStore({ librarySystem, clock })),
      people,
      policy: hokkaido,
      profile: hokkaidoProfile,
      clock,
    }),
  );
  onTestFinished(() => library.close());
  const logged: unknown[] = [];
  const opened = orThrow(
    openHttp({
      library,
      findCaller,
      keySecret: 'a secret of the tests, which is long enough',
      log: (line) => logged.push(line),
    }),
  );

  const faults: string[] = [];
  onTestFinished(() => {
    expect(faults).toEqual([]);
  });
  /** The server. The test fails if an answer is not valid by the document. */
  const fetch: typeof opened.app.fetch = async (request, ...more) => {
    const response = await opened.app.fetch(request, ...more);
    faults.push(...(await findAnswerFaults(request, response)));
    return response;
  };
  const request = async (path: string, init?: RequestInit): Promise<Response> =>
    fetch(new Request(`http://localhost${path}`, init));
  const app = { fetch, request, routes: opened.app.routes };

  const send = async (path: string, { as = office, body, headers, ...more }: Sent = {}): Promise<Got> => {
    const response = await app.request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        [callerHeader]: JSON.stringify(callerOf(as)),
        'Idempotency-Key': randomUUID(),
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...more,
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: text === '' ? null : JSON.parse(text),
    };
  };

  const spring = { from: '2021-04-03', until: '2021-05-31' };
  const days = orThrow(computeClosedDays(spring)).shown;
  const give = async (command: string, body: object) => {
    const { status, json } = await send(`/desk/${command}`, { body });
    if (status !== 200) throw new Error(`${command}: ${JSON.stringify(json)}`);
  };
  for (const { at: _, ...place } of [headquarters, wakkanai, abashiri, home])
    await give('addPickupLocation', place);
  await give('publishClosedDays', { location: 'HQ', ...spring, days });
  for (const n of [1, 2, 3]) {
    const copy = { copy: `T000${n}-1`, title: `T000${n}`, loanClass: 'circulating', source: 'own' };
    await give('addCopy', copy);
  }
  return { library, people, app, send, logged };
};
