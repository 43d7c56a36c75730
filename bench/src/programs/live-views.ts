/** A reservation at a desk, while 2,000 patrons keep their 予約状況照会 open. One of these views changes. */
import { orThrow } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { borrowerId, copyId, library as published, makeCopyAdded, titleId } from '@torioki/lending/samples';
import { hokkaido, hokkaidoProfile, openLibrary } from 'torioki';
import { report } from '../figure.js';
import { recordAll } from '../record-all.js';
import { measureByTurns, processorMs, rounds } from '../rounds.js';
import { chooseSize } from '../size.js';
import { memoryStore } from '../stores.js';

const reservations = chooseSize(200, 20);
const warmUp = chooseSize(2_000, 20);
const titles = warmUp + reservations * (rounds + 1);

/** A library with open views, and a function that makes the next patron's reservation of another title. */
const openWith = async (views: number) => {
  const events = memoryStore();
  await recordAll(events, lendingEventCodec, [
    ...published,
    ...Array.from({ length: titles }, (_, n) => makeCopyAdded(copyId(n), titleId(n))),
  ]);
  const clock = () => new Date('2021-04-06T10:00:00+09:00');
  const { library } = orThrow(
    await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile, clock }),
  );
  let [shown, reserved] = [0, 0];
  for (let n = 0; n < views; n += 1)
    library.views.patronQueue(borrowerId(n)).live.subscribe(() => (shown += 1));
  orThrow(await library.views.overdue().now());
  const desk = library.desk({ role: 'counter', staff: 'C-01', location: 'HQ' });
  const reserve = async () => {
    const n = reserved++;
    const lines = [{ title: titleId(n), location: 'HQ' }];
    const { position } = orThrow(await desk.reserve({ borrower: borrowerId(n), lines }));
    orThrow(await library.views.reached(position));
  };
  for (let n = 0; n < warmUp; n += 1) await reserve();
  return { reserve, close: () => library.close(), changes: () => [shown - views, Math.min(views, reserved)] };
};

const [watched, unwatched] = [await openWith(2_000), await openWith(0)];
const { watching, alone } = await measureByTurns({
  watching: processorMs(reservations, watched.reserve),
  alone: processorMs(reservations, unwatched.reserve),
});
const [shown, expected] = watched.changes();
if (shown !== expected) throw new Error(`The views showed ${shown} changes, not ${expected}.`);
await Promise.all([watched.close(), unwatched.close()]);

report('Processor time of a reservation with open live views, in memory', [
  { label: '2,000 live views', unit: 'ms', rounds: watching, atMost: 2 },
  { label: 'no live view', unit: 'ms', rounds: alone },
]);
