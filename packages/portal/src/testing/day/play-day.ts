import { orThrow } from 'torioki';
import { parseInJapan } from '../../sample/movable-clock.js';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from './copies-of-day.js';
import type { Keyboard } from './keyboard.js';
import { theDay, type openDay } from './open-day.js';
import { startReport, startWork, type DayReport, type Worker } from './worker.js';

type Copies = readonly CopyOfDay[];
type OpenedDay = Awaited<ReturnType<typeof openDay>>;

const { scan: scanWords, handover, missing } = staffWords;

const scanAll = async (worker: Worker, copies: Copies): Promise<void> => {
  for (const { copy } of copies) await worker.scan(copy, 'done');
};

/** Fetches the orders. One copy is missing, and one is scanned twice. */
const fetchOrders = async (materials: Worker, [lost, twice, ...others]: Copies): Promise<void> => {
  if (!lost || !twice) return;
  await materials.open('pull');
  await scanAll(materials, [twice, ...others]);
  await materials.scan(twice.copy, 'nothing');
  await materials.scan('ないない', 'look');
  await materials.open('missing');
  await materials.scan(lost.copy, 'nothing');
  await materials.press(missing.acts['declare-lost'], 'done');
};

/** Scans one copy by mistake, and undoes it. */
const undoMistake = async (materials: Worker, [, , mistaken]: Copies): Promise<void> => {
  if (!mistaken) return;
  await materials.open('pull');
  await materials.scan(mistaken.copy, 'done');
  await materials.press(`${scanWords.undo}${mistaken.copy}`, 'done');
};

/** Hands over copies, person by person. A branch also confirms that it saw its own card. */
const handOver = async (worker: Worker, copies: Copies, isBranch: boolean): Promise<void> => {
  await worker.open('handover');
  let card = '';
  for (const waiting of copies) {
    if (waiting.card !== card) {
      card = waiting.card;
      await worker.scan(card, 'none');
      if (isBranch) {
        await worker.scan(waiting.copy, 'look');
        await worker.press(handover.confirm, 'none');
      }
    }
    await worker.scan(waiting.copy, 'done');
  }
};

/** Takes books back, and hands over those that wait. A copy before the card, or of another person, is refused. */
const serveCounter = async (counter: Worker, lent: Copies, waits: Copies): Promise<void> => {
  await counter.open('scan');
  await scanAll(counter, lent);
  await counter.open('handover');
  await counter.scan(waits[0]?.copy ?? '', 'look');
  await handOver(counter, waits, false);
  await counter.scan(waits[0]?.copy ?? '', 'look');
};

/** Unpacks the boxes, takes books back, sends them to the headquarters, and hands over. */
const serveBranch = async (branch: Worker, lent: Copies, underWay: Copies): Promise<void> => {
  await branch.open('arrivals');
  await scanAll(branch, underWay);
  await branch.open('back');
  await scanAll(branch, lent);
  await scanAll(branch, lent);
  await handOver(branch, underWay, true);
};

/** Plays a day of five people, each at a browser, up to the mails at 20:00. */
export const playDay = async (
  { library, time, copies }: OpenedDay,
  openKeyboard: (start: string) => Promise<Keyboard>,
): Promise<DayReport> => {
  const report = startReport();
  const start = (person: Parameters<typeof startWork>[0], hour: string): Promise<Worker> => {
    time.moveTo(parseInJapan(`${theDay} ${hour}`));
    return startWork(person, openKeyboard, report);
  };
  const materials = await start('materials', '09:10');
  await undoMistake(materials, copies.ordered);
  await fetchOrders(materials, copies.ordered);
  await serveCounter(await start('counter', '10:00'), copies.lent, copies.waits);
  const dispatch = await start('dispatch', '11:00');
  await dispatch.open('dispatch');
  await scanAll(dispatch, copies.secured);
  await serveBranch(await start('branch', '13:00'), copies.lentAtBranch, copies.underWay);
  time.moveTo(parseInJapan(`${theDay} 20:00`));
  orThrow({ is: 'accepted', ...(await library.jobs.sendReadyMails()) });
  return report;
};
