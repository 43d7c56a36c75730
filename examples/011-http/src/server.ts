import { serve } from '@hono/node-server';
import { inMemoryEventStore } from '@torioki/event-store';
import { openHttp, type Caller } from '@torioki/http';
import { inMemoryPatronRegistry } from '@torioki/patrons';
import { printLine } from 'example-001-first-loan/narrator.js';
import { headquarters } from 'example-001-first-loan/places.js';
import { publish } from 'example-001-first-loan/publish.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';

const { clock, set } = wallClock('2021-04-01 09:00');
const own = { librarySystem: 'our-library', clock };
const events = inMemoryEventStore(own);
const people = inMemoryPatronRegistry(own);
const rules = { policy: hokkaido, profile: hokkaidoProfile };
const { library } = orThrow(await openLibrary({ events, people, clock, ...rules }));
await publish(library);
set('2021-04-08 10:00');

const callers: Readonly<Record<string, Caller>> = {
  'Bearer of-the-counter': { is: 'actor', actor: { role: 'counter', staff: 'C-01', location: headquarters } },
};
const findCaller = ({ headers }: Request) => callers[headers.get('Authorization') ?? ''] ?? null;
const keySecret = 'replace this by 32 random characters';
const { app } = orThrow(openHttp({ library, findCaller, keySecret }));

serve({ fetch: app.fetch, port: Number(process.env['PORT'] ?? 8788) }, ({ port }) =>
  printLine(`The library answers at http://localhost:${port}, and describes itself at /openapi.json.`),
);
