import { orThrow } from '@torioki/event-store';
import { tokyo } from '@torioki/lending/samples';
import type { Loan, QueuedReservation } from '../index.js';
import { bothCards, branch, dispatch, prefecturalCard, type FixtureF } from './fixture.js';
import { counter } from './open-day.js';

export type Registered = Awaited<ReturnType<FixtureF['registered']>>;

/**
 * A patron reserves a title on the web. For Wakkanai, the patron first declares a registration at that
 * library.
 */
export const reserveTitle = async ({ portal }: Registered, title: string, location = 'HQ') => {
  if (location === 'WKN') orThrow(await portal.declareBranchRegistration({ location }));
  orThrow(await portal.reserve({ lines: [{ title, location }] }));
  const [{ reservation }] = orThrow(await portal.reservations.now()).shown.slice(-1) as [QueuedReservation];
  return reservation;
};

/** Staff set a copy aside for the first waiting patron. */
export const secureCopy = async ({ library, set }: FixtureF, at: string, copy: string) => {
  set(at);
  return orThrow(await library.desk(counter).secure({ copy })).events;
};

export const mailRun = ({ library, set }: FixtureF, day: string) => {
  set(`${day} 20:00`);
  return library.jobs.sendReadyMails();
};

/** A patron borrows a copy at the counter. */
export const borrowCopy = async ({ set }: FixtureF, at: string, { atCounter }: Registered, copy: string) => {
  set(at);
  return orThrow(await atCounter.pickUp({ copy, location: 'HQ', cards: prefecturalCard })).events;
};

/** Two patrons wait for T1, and its copy is set aside for the first. */
export const secureForFirst = async (f: FixtureF, at: string) => {
  const copy = await f.shelved('T1');
  const [a, b] = [await f.registered(), await f.registered()];
  const reservation = await reserveTitle(a, 'T1');
  const next = await reserveTitle(b, 'T1');
  await secureCopy(f, at, copy);
  return { copy, a, b, reservation, next };
};

/** A copy on the shelf is reserved, secured, announced by that day's mail, and dispatched on 2021-04-09. */
const dispatchReserved = async (
  f: FixtureF,
  patron: Registered,
  line: { title: string; location: string },
  securedAt: string,
) => {
  const copy = await f.shelved(line.title);
  const reservation = await reserveTitle(patron, line.title, line.location);
  await secureCopy(f, securedAt, copy);
  await mailRun(f, securedAt.slice(0, 10));
  f.set('2021-04-09 10:00');
  orThrow(await f.library.desk(dispatch).ship({ reservation }));
  return { copy, reservation };
};

/** S26 up to 2021-04-09: a copy is dispatched to the patron's home. */
export const dispatchHome = async (f: FixtureF, patron: Registered, title: string) => {
  const { copy } = await dispatchReserved(f, patron, { title, location: 'HOME' }, '2021-04-07 14:10');
  return copy;
};

/** S22 up to 2021-04-11: a copy is dispatched to Wakkanai, and has arrived there. */
export const arriveAtWakkanai = async (f: FixtureF, patron: Registered, title: string) => {
  const { copy, reservation } = await dispatchReserved(
    f,
    patron,
    { title, location: 'WKN' },
    '2021-04-06 11:00',
  );
  f.set('2021-04-11 11:00');
  orThrow(await f.library.desk(branch).arrive({ reservation, location: 'WKN' }));
  return copy;
};

/** A patron picks up a copy at Wakkanai, with both cards. */
export const pickUpAtWakkanai = async (
  { library, set }: FixtureF,
  at: string,
  { patron }: Registered,
  copy: string,
) => {
  set(at);
  const atBranch = library.desk(branch).file(patron);
  return orThrow(await atBranch.pickUp({ copy, location: 'WKN', cards: bothCards })).events;
};

export const loanOf = async ({ portal }: Registered, copy: string): Promise<Loan> => {
  const [loan] = orThrow(await portal.loans.now()).shown.filter((one) => one.copy === copy) as [Loan];
  return loan;
};

/** A patron clicks 貸出延長. Returns the function for 確認. */
export const clickRenew = async ({ set }: FixtureF, patron: Registered, copy: string, at: string) => {
  set(at);
  const { loan } = await loanOf(patron, copy);
  return () => patron.portal.renew({ loan, clickedAt: tokyo(at) });
};

export const clickAndConfirmRenew = async (f: FixtureF, patron: Registered, copy: string, at: string) => {
  const confirm = await clickRenew(f, patron, copy, at);
  return confirm();
};
