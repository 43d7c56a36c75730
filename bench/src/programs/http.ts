/**
 * Commands on SQLite over HTTP, one at a time on one machine, compared with the same commands called directly. The
 * views follow commands over HTTP while the server waits for the next. They follow direct calls only after all
 * of them. So a second comparison waits for the views after each command.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { orThrow } from '@torioki/event-store';
import { openHttp } from '@torioki/http';
import { listen } from '../../../packages/http/dist/testing/listen.js';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { openFiles, openLibraryOn } from '../lending/files.js';
import { measureByTurns, perSecond, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';

const most = chooseSize(500, 50);
const actor = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;

const openOn = async (name: string) => {
  const files = await openFiles({ events: fileOf(name), views: fileOf(`${name}-views`) });
  const library = await openLibraryOn(files);
  const close = async () => {
    await library.close();
    await files.close();
  };
  return { library, close };
};

let copies = 0;
const makeCopy = () => {
  copies += 1;
  return { copy: `C${copies}`, title: `T${copies}`, loanClass: 'circulating', source: 'own' } as const;
};

const direct = await openOn('direct');
const desk = direct.library.desk(actor);

const served = await openOn('served');
const { app } = orThrow(
  openHttp({
    library: served.library,
    findCaller: () => ({ is: 'actor', actor }),
    keySecret: 'a secret of the benchmark, which is long enough',
  }),
);
const { port, close } = await listen(app);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a command. Returns its position in the history. */
const send = (body: object): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const sent = request({ port, path: '/desk/addCopy', method: 'POST', headers, agent }, (answer) => {
      text(answer).then(
        (shown) =>
          answer.statusCode === 200
            ? resolve((JSON.parse(shown) as { readonly position: number }).position)
            : reject(new Error(shown)),
        reject,
      );
    });
    sent.on('error', reject).end(JSON.stringify(body));
  });

const taken: number[] = [];
const sendInTime = async () => {
  const since = performance.now();
  const position = await send(makeCopy());
  taken.push(performance.now() - since);
  orThrow(await served.library.views.reached(position));
};

const found = await measureByTurns({
  direct: perSecond(most, async () => orThrow(await desk.addCopy(makeCopy()))),
  withViews: perSecond(most, async () => {
    const { position } = orThrow(await desk.addCopy(makeCopy()));
    orThrow(await direct.library.views.reached(position));
  }),
  served: perSecond(most, sendInTime),
});
agent.destroy();
await close();
await served.close();
await direct.close();

const p99 = taken.toSorted((one, other) => one - other)[Math.floor(taken.length * 0.99)] ?? NaN;

report('Commands over HTTP on SQLite, one at a time, client and server in one process', [
  { label: 'called directly', unit: '/s', rounds: found.direct },
  { label: 'called directly, with the views', unit: '/s', rounds: found.withViews },
  { label: 'over HTTP, with the views', unit: '/s', rounds: found.served },
  { label: 'over HTTP ÷ directly', unit: '×', rounds: ratio(found.served, found.direct), atLeast: 0.6 },
  {
    label: 'over HTTP ÷ directly, with the views',
    unit: '×',
    rounds: ratio(found.served, found.withViews),
    atLeast: 0.6,
  },
  { label: 'over HTTP, 99th percentile', unit: 'ms', rounds: [p99], atMost: 20 },
]);
