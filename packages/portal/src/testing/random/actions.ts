import { addDays } from '@torioki/lending/vocabulary';
import { hokkaido, orThrow } from 'torioki';
import { copies } from '../../sample/books.js';
import { parseInJapan } from '../../sample/movable-clock.js';
import { headquarters, places } from '../../sample/places.js';
import type { Scene } from './scene.js';

/** The n-th element of a list. After its end, the list starts again. */
export const pickNth = <One>(list: readonly One[], nth: number): One => list[nth % list.length] as One;

/**
 * The titles of the random actions. They are few, so that patrons compete. Among them are titles with a
 * queue, volumes of a set, titles of every loan class, and a copy lent to another library.
 */
export const titles = [
  'N01',
  'N02-1',
  'N03-1',
  'N03-2',
  'N03-3',
  'N10',
  'N12',
  'N19',
  'N21',
  'N24',
  'N27',
  'N30-1',
];

const endOfTime = '9999-12-31';

export const locations = places.map(({ location }) => location);

const copiesOf = (title: string): readonly string[] =>
  copies.filter((one) => one.title === title).map(({ copy }) => copy);

const copyOf = (nth: number): string => pickNth(titles.flatMap(copiesOf), nth);

/** A random place. The headquarters is more frequent than the others. */
export const pickLocation = (nth: number): string =>
  nth % 3 === 0 ? pickNth(locations, Math.trunc(nth / 3)) : headquarters;

/** An action that happens before a patron looks. The library may refuse it. */
type SampleAction = (scene: Scene, nth: number) => Promise<unknown>;

const pickVisitor = async (scene: Scene, nth: number) => {
  const who = pickNth(scene.visitors, nth);
  const portal = scene.library.portal(who.patron);
  return {
    ...who,
    portal,
    reservations: orThrow(await portal.reservations.now()).shown,
    loans: orThrow(await portal.loans.now()).shown,
  };
};

const byPatrons: Readonly<Record<string, SampleAction>> = {
  reserve: async (scene, nth) => {
    const { portal } = await pickVisitor(scene, nth);
    return portal.reserve({ lines: [{ title: pickNth(titles, nth), location: pickLocation(nth) }] });
  },
  reserveInOrder: async (scene, nth) => {
    const { portal } = await pickVisitor(scene, nth);
    const lines = [0, 1, 2].map((more) => ({
      title: pickNth(titles, nth + more),
      location: headquarters,
      rank: more + 1,
    }));
    return portal.reserveInOrder({ lines });
  },
  addToCart: async (scene, nth) => {
    const { portal } = await pickVisitor(scene, nth);
    return portal.addToCart({ title: pickNth(titles, nth), location: pickLocation(nth) });
  },
  cancel: async (scene, nth) => {
    const { portal, reservations } = await pickVisitor(scene, nth);
    return reservations.length > 0 && portal.cancel(pickNth(reservations, nth));
  },
  declareBranch: async (scene, nth) => {
    const { portal } = await pickVisitor(scene, nth);
    return portal.declareBranchRegistration({ location: pickNth(locations, nth) });
  },
};

const byStaff: Readonly<Record<string, SampleAction>> = {
  fetch: async ({ day, visitors }, nth) => day.handOver(pickNth(visitors, nth).patron),
  bring: async ({ day, visitors }, nth) => day.bringBack(pickNth(visitors, nth).patron, endOfTime),
  secure: async ({ day }) => day.fetchFromTheShelves(),
  lend: async ({ library, visitors }, nth) =>
    library
      .desk({ role: 'counter', staff: 'C-01', location: headquarters })
      .file(pickNth(visitors, nth).patron)
      .pickUp({ copy: copyOf(nth), location: headquarters, cards: { prefectural: true, branch: true } }),
  lose: async ({ day }, nth) => day.office().declareLost({ copy: copyOf(nth) }),
  find: async ({ day }, nth) => day.office().declareFound({ copy: copyOf(nth) }),
  withdraw: async ({ day }, nth) => day.office().withdraw({ copy: copyOf(nth) }),
  reclass: async ({ day }, nth) =>
    day.office().changeLoanClass({
      copy: copyOf(nth),
      loanClass: pickNth(['circulating', 'short-loan', 'in-library', 'not-for-loan'] as const, nth),
    }),
  borrow: async ({ day }, nth) => {
    const from = { source: 'interlibrary', loanClass: 'circulating' } as const;
    return day.office().addCopy({ copy: `I-${nth}`, title: pickNth(titles, nth), ...from });
  },
  closePlace: async ({ day }, nth) =>
    day.office().closePickupLocation({ location: pickNth(locations, nth), from: addDays(day.today(), 1) }),
  reopenPlace: async ({ day }, nth) =>
    day.office().reopenPickupLocation({ location: pickNth(locations, nth) }),
  limit: async ({ day }, nth) => {
    const label = `limit-${nth}-${day.today()}` as typeof hokkaido.label;
    const policy = { ...hokkaido, label, reservationLimit: 3 + (nth % 9) };
    return day.office().publishPolicy({ from: addDays(day.today(), 1), policy });
  },
};

const runNight = async ({ jobs }: Scene['library']) => {
  await jobs.expireHolds();
  await jobs.declareUnfillable();
  return jobs.forgetBorrowers();
};

const byTheClock: Readonly<Record<string, SampleAction>> = {
  work: async ({ day }, nth) => day.playUntil(addDays(day.today(), 1 + (nth % 3))),
  idle: ({ day, clock }, nth) =>
    Promise.resolve(clock.moveTo(parseInJapan(`${addDays(day.today(), 1 + (nth % 20))} 09:00`))),
  mails: async ({ library }) => library.jobs.sendReadyMails(),
  night: ({ library, day, clock }) => {
    clock.moveTo(parseInJapan(`${addDays(day.today(), 1)} 00:30`));
    return runNight(library);
  },
  /** A patron returns all loans and cancels all reservations. The following night forgets the patron. */
  forget: async (scene, nth) => {
    const { day, library, clock } = scene;
    const { patron, portal, reservations } = await pickVisitor(scene, nth);
    await day.bringBack(patron, endOfTime);
    for (const one of reservations) await portal.cancel(one);
    clock.moveTo(parseInJapan(`${addDays(day.today(), 2)} 00:30`));
    const { forgotten } = await runNight(library);
    scene.reached.count(forgotten > 0 ? 'a forgotten pseudonym' : 'nothing forgotten');
  },
};

const all = { ...byPatrons, ...byStaff, ...byTheClock };

/** Reserving, lending and returning are more frequent than the rest. */
export const actionNames = [
  ...Object.keys(all),
  ...['reserve', 'reserve', 'reserveInOrder', 'addToCart', 'addToCart', 'secure', 'fetch', 'lend', 'work'],
];

/** Carries out an action some minutes after the previous action. */
export const performAction = async (scene: Scene, { what, nth, minutes }: PlannedAction): Promise<void> => {
  const { clock, reached } = scene;
  clock.moveTo(new Date(clock.clock().getTime() + minutes * 60_000));
  const came = await all[what]?.(scene, nth);
  const isDone = (came as { readonly is?: string } | undefined)?.is !== 'refused';
  reached.count(`${what}: ${isDone ? 'done' : 'refused'}`);
};

export interface PlannedAction {
  readonly what: string;
  readonly nth: number;
  readonly minutes: number;
}
