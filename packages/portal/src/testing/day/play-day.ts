import { orThrow } from 'torioki';
import { parseInJapan } from '../../sample/movable-clock.js';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from './copies-of-day.js';
import type { Keyboard } from './keyboard.js';
import { theDay, type openDay } from './open-day.js';
import { registerPeople } from './register-people.js';
import { findRefusals } from './refusals-of-pages.js';
import { startReport, startWork, type Worker } from './worker.js';

type Copies = readonly CopyOfDay[];
type OpenedDay = Awaited<ReturnType<typeof openDay>>;

const { scan: scanWords, handover, missing, overdue, signIn, titles } = staffWords;

const scanAll = async (worker: Worker, copies: Copies, expected: 'done' | 'look' = 'done'): Promise<void> => {
  for (const { copy } of copies) await worker.scan(copy, expected);
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
  await worker.follow(handover.receipt);
};

/** Takes books back, and hands over those that wait. Other copies, and a copy before the card, are refused. */
const serveCounter = async (counter: Worker, copies: OpenedDay['copies']): Promise<void> => {
  const { lent, waits, secured, lentAtBranch, ordered } = copies;
  await counter.open('scan');
  await scanAll(counter, lent);
  await counter.open('handover');
  await scanAll(counter, waits.slice(0, 1), 'look');
  await handOver(counter, waits, false);
  await counter.follow(handover.back);
  const wrong = [waits, secured, lentAtBranch, ordered].flatMap((some) => some.slice(2, 3));
  await scanAll(counter, wrong, 'look');
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

/** Opens every page of the role. Then follows the links from found titles and from the page of a reader. */
const explorePages = async (worker: Worker, [first]: Copies, page: 'handover' | 'patrons'): Promise<void> => {
  await worker.exploreAll();
  await worker.explore(async () => {
    await worker.open(page);
    await worker.scan(first?.card ?? '', 'none');
  });
  await worker.explore(async () => {
    await worker.open('titles');
    await worker.press(titles.search, 'none', { [titles.words]: '一日' });
  });
};

/** Plays a day of five people, each at a browser, up to the mails at 20:00. */
export const playDay = async (
  { library, time, copies, app, observed }: OpenedDay,
  openKeyboard: (start: string) => Promise<Keyboard>,
) => {
  const report = startReport(app);
  const before = observed.length;
  const work = async (
    person: Parameters<typeof startWork>[0],
    hour: string,
    act: (worker: Worker) => Promise<void>,
  ): Promise<void> => {
    time.moveTo(parseInJapan(`${theDay} ${hour}`));
    const worker = await startWork(person, openKeyboard, report);
    await act(worker);
    await worker.press(signIn.signOut, 'none');
  };
  await work('materials', '09:10', async (materials) => {
    await undoMistake(materials, copies.ordered);
    await fetchOrders(materials, copies.ordered);
    await explorePages(materials, copies.ordered, 'patrons');
    await materials.open('overdue');
    await materials.press(overdue.open, 'none', { [overdue.least]: '1' });
  });
  await work('counter', '10:00', async (counter) => {
    await serveCounter(counter, copies);
    await explorePages(counter, copies.waits, 'handover');
    await explorePages(counter, copies.ordered, 'patrons');
  });
  await work('dispatch', '11:00', async (dispatch) => {
    await dispatch.open('dispatch');
    await scanAll(dispatch, copies.secured);
    await dispatch.exploreAll();
  });
  await work('branch', '13:00', async (branch) => {
    await serveBranch(branch, copies.lentAtBranch, copies.underWay);
    await explorePages(branch, copies.underWay, 'handover');
  });
  await work('registration', '14:00', async (registration) => {
    await registerPeople(registration, library, copies.lent.slice(0, copies.lent.length / 6));
    await explorePages(registration, copies.ordered, 'patrons');
  });
  time.moveTo(parseInJapan(`${theDay} 20:00`));
  orThrow({ is: 'accepted', ...(await library.jobs.sendReadyMails()) });
  return { ...report, refusals: findRefusals(observed.slice(before)) };
};
