import { addDays, daysFromTo } from '@torioki/lending/vocabulary';
import { lendingEventCodec, type LendingEvent, type LocalDate } from '@torioki/lending';
import { orThrow } from 'torioki';
import { parseInJapan } from '../../sample/movable-clock.js';
import { sampleClosedDays } from '../../sample/history.js';
import { branch, headquarters } from '../../sample/places.js';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from './copies-of-day.js';
import type { Keyboard } from './keyboard.js';
import type { openStaffed } from './open-day.js';
import { startReport, startWork, type DayReport, type Worker } from './worker.js';

/** A whole number from 0 up to a limit, without the limit. */
export type Choose = (limit: number) => number;

/** A reader with a copy on a day. */
interface Appointment extends CopyOfDay {
  readonly on: string;
}

const { scan: scanWords, handover } = staffWords;

/** An open day among the days that a mail names, or within a week if it names none; undefined without one. */
const chooseVisit = (
  { promised }: LendingEvent<'ReadyNoticeSent'>['data'],
  today: LocalDate,
  choose: Choose,
): string | undefined => {
  const from = promised.from ?? addDays(today, 1);
  const named = daysFromTo(from, promised.until ?? addDays(from, 6));
  const open = named.filter((one) => !sampleClosedDays.has(one));
  return open[choose(open.length)];
};

/** Plays days of five people. They make random mistakes, and undo each of them. Readers come on a day that a mail named. */
export const playMonth = async (
  opened: Awaited<ReturnType<typeof openStaffed>>,
  copies: readonly CopyOfDay[],
  {
    days,
    choose,
    openKeyboard,
  }: {
    readonly days: number;
    readonly choose: Choose;
    readonly openKeyboard: (start: string) => Promise<Keyboard>;
  },
): Promise<DayReport & { readonly mistakes: number; readonly visits: number }> => {
  const { library, time, day, events, patronOf } = opened;
  const report = startReport(opened.app);
  const readerOf = new Map<string, string>();
  let visits: readonly Appointment[] = [];
  let returns: readonly Appointment[] = [];
  let read = 0;
  let mistakes = 0;
  let visited = 0;

  const at = (hour: string) => time.moveTo(parseInJapan(`${day.today()} ${hour}`));
  const start = (person: Parameters<typeof startWork>[0]) => startWork(person, openKeyboard, report);
  const isDue = ({ on }: Appointment): boolean => on <= day.today();

  /** Scans a wrong text or a wrong copy. If the library records something, undoes it. */
  const makeMistake = async (worker: Worker): Promise<void> => {
    if (choose(5) > 0) return;
    mistakes += 1;
    if (choose(3) === 0) {
      await worker.scan('ないない', 'look');
      return;
    }
    const { copy } = copies[choose(copies.length)] as CopyOfDay;
    if ((await worker.scan(copy)) === 'done') await worker.press(`${scanWords.undo}${copy}`, 'done');
  };

  const scanAll = async (worker: Worker, codes: Iterable<string>): Promise<void> => {
    for (const code of codes) {
      await makeMistake(worker);
      await worker.scan(code, 'done');
    }
  };

  /** The copies in the lists of the page. */
  const readCodes = async (worker: Worker): Promise<ReadonlySet<string>> =>
    new Set((await worker.read()).match(/\bM\d+-a\b/g));

  const order = async (): Promise<void> => {
    for (let many = choose(14); many > 0; many -= 1) {
      const { title } = copies[choose(copies.length)] as CopyOfDay;
      const { card, location } = copies[choose(copies.length)] as CopyOfDay;
      const answer = await library.portal(patronOf(card)).reserve({ lines: [{ title, location }] });
      if (answer.is !== 'accepted') continue;
      for (const { type, data } of answer.events)
        if (type === 'Reserved') readerOf.set(data.reservation, card);
    }
  };

  const showShipments = async () =>
    orThrow(await library.views.branchShipments(branch, day.today(), { first: 200 }).now()).shown;

  const handOver = async (worker: Worker, place: string): Promise<void> => {
    const due = visits.filter((one) => one.location === place && isDue(one));
    await worker.open('handover');
    for (const card of new Set(due.map((one) => one.card))) {
      await worker.scan(card, 'none');
      if (place === branch) await worker.press(handover.confirm, 'none');
      for (const visit of due.filter((one) => one.card === card)) {
        await makeMistake(worker);
        await worker.scan(visit.copy, 'done');
        visited += 1;
        returns = [...returns, { ...visit, on: addDays(day.today(), 2 + choose(10)) }];
      }
    }
    visits = visits.filter((one) => !due.includes(one));
  };

  const takeBack = async (worker: Worker, place: string): Promise<void> => {
    const back = returns.filter((one) => one.location === place && isDue(one));
    await scanAll(
      worker,
      back.map(({ copy }) => copy),
    );
    returns = returns.filter((one) => !back.includes(one));
  };

  /** Each reader with a new mail comes on one of its days, except one in ten. */
  const readMails = async (): Promise<void> => {
    const records = orThrow(await events.records({ after: read }));
    read = records.at(-1)?.position ?? read;
    for (const record of records) {
      const event = orThrow(lendingEventCodec.decode(record));
      if (event.type !== 'ReadyNoticeSent' || choose(10) === 0) continue;
      const { copy, title, location, reservation } = event.data;
      const on = chooseVisit(event.data, day.today(), choose);
      const card = readerOf.get(reservation);
      if (on && card) visits = [...visits, { copy, title, card, location, on }];
    }
  };

  for (let nth = 0; nth < days; nth += 1) {
    at('09:00');
    orThrow({ is: 'accepted', ...(await library.jobs.expireHolds()) });
    await library.jobs.forgetBorrowers();
    if (!sampleClosedDays.has(day.today())) {
      await order();
      const materials = await start('materials');
      await materials.open('pull');
      await scanAll(materials, await readCodes(materials));

      at('10:00');
      const counter = await start('counter');
      await counter.open('scan');
      const { comingBack } = await showShipments();
      await scanAll(
        counter,
        comingBack.filter(({ sentAt }) => sentAt !== null).map(({ copy }) => copy),
      );
      await takeBack(counter, headquarters);
      await handOver(counter, headquarters);

      at('11:00');
      const dispatch = await start('dispatch');
      await dispatch.open('dispatch');
      await scanAll(dispatch, await readCodes(dispatch));

      at('13:00');
      const atBranch = await start('branch');
      await atBranch.open('arrivals');
      const { underWay } = await showShipments();
      const isHere = (from: LocalDate | null): boolean => from !== null && from <= day.today();
      await scanAll(
        atBranch,
        underWay.filter(({ availableFrom }) => isHere(availableFrom)).map(({ copy }) => copy),
      );
      await atBranch.open('back');
      await takeBack(atBranch, branch);
      const waiting = (await showShipments()).comingBack.filter(({ sentAt }) => sentAt === null);
      await scanAll(
        atBranch,
        waiting.map(({ copy }) => copy),
      );
      await handOver(atBranch, branch);
    }
    at('20:00');
    orThrow({ is: 'accepted', ...(await library.jobs.sendReadyMails()) });
    await readMails();
    time.moveTo(parseInJapan(`${addDays(day.today(), 1)} 08:00`));
  }
  return { ...report, mistakes, visits: visited };
};
