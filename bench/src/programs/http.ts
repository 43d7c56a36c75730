/** Commands on SQLite over HTTP, one at a time on one machine, compared with the same commands called directly. */
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

const send = (body: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    const sent = request({ port, path: '/desk/addCopy', method: 'POST', headers, agent }, (answer) => {
      text(answer).then(
        (shown) => (answer.statusCode === 200 ? resolve() : reject(new Error(shown))),
        reject,
      );
    });
    sent.on('error', reject).end(JSON.stringify(body));
  });

const taken: number[] = [];
const sendInTime = async () => {
  const since = performance.now();
  await send(makeCopy());
  taken.push(performance.now() - since);
};

const found = await measureByTurns({
  direct: perSecond(most, async () => orThrow(await desk.addCopy(makeCopy()))),
  served: perSecond(most, sendInTime),
});
agent.destroy();
await close();
await served.close();
await direct.close();

const p99 = taken.toSorted((one, other) => one - other)[Math.floor(taken.length * 0.99)] ?? NaN;

report('Commands over HTTP on SQLite, one at a time, client and server in one process', [
  { label: 'called directly', unit: '/s', rounds: found.direct },
  { label: 'over HTTP', unit: '/s', rounds: found.served },
  { label: 'over HTTP ÷ directly', unit: '×', rounds: ratio(found.served, found.direct), atLeast: 0.6 },
  { label: 'over HTTP, 99th percentile', unit: 'ms', rounds: [p99], atMost: 20 },
]);
