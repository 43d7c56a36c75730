import { tokyo } from '@torioki/lending/samples';
import type { Loan, QueuedReservation } from '../index.js';
import { bothCards, branch, dispatch, prefecturalCard, type FixtureF } from './fixture.js';
import { accepted, counter } from './open-day.js';
import { showing } from './showing.js';

export type Registered = Awaited<ReturnType<FixtureF['registered']>>;

/** A patron reserves a title on the web; for Wakkanai after declaring a registration there. */
export const reserves = async ({ portal }: Registered, title: string, location = 'HQ') => {
  if (location === 'WKN') accepted(await portal.declareBranchRegistration({ location }));
  accepted(await portal.reserve({ lines: [{ title, location }] }));
  const [{ reservation }] = showing(await portal.reservations.now()).slice(-1) as [QueuedReservation];
  return reservation;
};

/** Staff set a copy aside for the first waiting patron. */
export const isSecured = async ({ library, set }: FixtureF, at: string, copy: string) => {
  set(at);
  return accepted(await library.desk(counter).secure({ copy })).events;
};

export const mailRun = ({ library, set }: FixtureF, day: string) => {
  set(`${day} 20:00`);
  return library.jobs.sendReadyMails();
};

/** A patron borrows a copy at the counter. */
export const borrows = async ({ set }: FixtureF, at: string, { atCounter }: Registered, copy: string) => {
  set(at);
  return accepted(await atCounter.pickUp({ copy, location: 'HQ', cards: prefecturalCard })).events;
};

/** Two patrons wait for T1, and its copy is set aside for the first. */
export const isSecuredForFirst = async (f: FixtureF, at: string) => {
  const copy = await f.shelved('T1');
  const [a, b] = [await f.registered(), await f.registered()];
  const reservation = await reserves(a, 'T1');
  const next = await reserves(b, 'T1');
  await isSecured(f, at, copy);
  return { copy, a, b, reservation, next };
};

/** A copy on the shelf is reserved, secured, announced by that day's mail, and dispatched on 2021-04-09. */
const isSent = async (
  f: FixtureF,
  patron: Registered,
  line: { title: string; location: string },
  securedAt: string,
) => {
  const copy = await f.shelved(line.title);
  const reservation = await reserves(patron, line.title, line.location);
  await isSecured(f, securedAt, copy);
  await mailRun(f, securedAt.slice(0, 10));
  f.set('2021-04-09 10:00');
  accepted(await f.library.desk(dispatch).ship({ reservation }));
  return { copy, reservation };
};

/** S26 up to 2021-04-09: a copy is dispatched to the patron's home. */
export const isSentHome = async (f: FixtureF, patron: Registered, title: string) => {
  const { copy } = await isSent(f, patron, { title, location: 'HOME' }, '2021-04-07 14:10');
  return copy;
};

/** S22 up to 2021-04-11: a copy is dispatched to Wakkanai, and has arrived there. */
export const arrivesAtWakkanai = async (f: FixtureF, patron: Registered, title: string) => {
  const { copy, reservation } = await isSent(f, patron, { title, location: 'WKN' }, '2021-04-06 11:00');
  f.set('2021-04-11 11:00');
  accepted(await f.library.desk(branch).arrive({ reservation, location: 'WKN' }));
  return copy;
};

/** A patron picks up a copy at Wakkanai, with both cards. */
export const fetchesAtWakkanai = async (
  { library, set }: FixtureF,
  at: string,
  { patron }: Registered,
  copy: string,
) => {
  set(at);
  const atBranch = library.desk(branch).file(patron);
  return accepted(await atBranch.pickUp({ copy, location: 'WKN', cards: bothCards })).events;
};

export const loanOf = async ({ portal }: Registered, copy: string): Promise<Loan> => {
  const [loan] = showing(await portal.loans.now()).filter((one) => one.copy === copy) as [Loan];
  return loan;
};

/** A patron clicks 貸出延長. Returns the function for 確認. */
export const clicksRenew = async ({ set }: FixtureF, patron: Registered, copy: string, at: string) => {
  set(at);
  const { loan } = await loanOf(patron, copy);
  return () => patron.portal.renew({ loan, clickedAt: tokyo(at) });
};

export const renews = async (f: FixtureF, patron: Registered, copy: string, at: string) => {
  const confirm = await clicksRenew(f, patron, copy, at);
  return confirm();
};
