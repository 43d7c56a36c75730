import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, orThrow, type EventStore } from '@torioki/event-store';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { onTestFinished } from 'vitest';
import type { CallingActor } from '../caller.js';
import { openHttp } from '../open-http.js';
import { office } from './actors.js';
import { callerHeader, findCaller, renderCaller } from './caller-header.js';
import { checkAnswers } from './check-answers.js';
import { publishLibrary } from './publish-library.js';

export interface Sent extends Omit<RequestInit, 'headers' | 'body'> {
  readonly as?: CallingActor | string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

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

  const { fetch } = checkAnswers(opened.app);
  const request = async (path: string, init?: RequestInit): Promise<Response> =>
    fetch(new Request(`http://localhost${path}`, init));
  const app = { fetch, request, routes: opened.app.routes };

  const send = async (path: string, { as = office, body, headers, ...more }: Sent = {}): Promise<Got> => {
    const response = await app.request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        [callerHeader]: renderCaller(as),
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

  await publishLibrary(async (command, body) => {
    const { status, json } = await send(`/desk/${command}`, { body });
    if (status !== 200) throw new Error(`${command}: ${JSON.stringify(json)}`);
  });
  return { library, people, app, send, logged };
};
