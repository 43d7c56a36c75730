import { addDays } from '@torioki/lending/vocabulary';
import { hokkaido, orThrow } from 'torioki';
import { copies } from '../../sample/books.js';
import { inJapan } from '../../sample/movable-clock.js';
import { headquarters, places } from '../../sample/places.js';
import type { Scene } from './scene.js';

/** The n-th element of a list, which repeats without end. */
export const nthOf = <One>(list: readonly One[], nth: number): One => list[nth % list.length] as One;

/** Few titles, so that patrons compete: queues, volumes, all classes, one lent to another library. */
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

const copyOf = (nth: number): string => nthOf(titles.flatMap(copiesOf), nth);

/** A place; the headquarters more often than the others. */
export const locationOf = (nth: number): string =>
  nth % 3 === 0 ? nthOf(locations, Math.trunc(nth / 3)) : headquarters;

/** An action before a patron looks. The library may refuse it. */
type Happening = (scene: Scene, nth: number) => Promise<unknown>;

const someOf = async (scene: Scene, nth: number) => {
  const who = nthOf(scene.visitors, nth);
  const portal = scene.library.portal(who.patron);
  return {
    ...who,
    portal,
    reservations: orThrow(await portal.reservations.now()).shown,
    loans: orThrow(await portal.loans.now()).shown,
  };
};

const byPatrons: Readonly<Record<string, Happening>> = {
  reserve: async (scene, nth) => {
    const { portal } = await someOf(scene, nth);
    return portal.reserve({ lines: [{ title: nthOf(titles, nth), location: locationOf(nth) }] });
  },
  reserveInOrder: async (scene, nth) => {
    const { portal } = await someOf(scene, nth);
    const lines = [0, 1, 2].map((more) => ({
      title: nthOf(titles, nth + more),
      location: headquarters,
      rank: more + 1,
    }));
    return portal.reserveInOrder({ lines });
  },
  addToCart: async (scene, nth) => {
    const { portal } = await someOf(scene, nth);
    return portal.addToCart({ title: nthOf(titles, nth), location: locationOf(nth) });
  },
  cancel: async (scene, nth) => {
    const { portal, reservations } = await someOf(scene, nth);
    return reservations.length > 0 && portal.cancel(nthOf(reservations, nth));
  },
  declareBranch: async (scene, nth) => {
    const { portal } = await someOf(scene, nth);
    return portal.declareBranchRegistration({ location: nthOf(locations, nth) });
  },
};

const byStaff: Readonly<Record<string, Happening>> = {
  fetch: async ({ day, visitors }, nth) => day.handOver(nthOf(visitors, nth).patron),
  bring: async ({ day, visitors }, nth) => day.bringBack(nthOf(visitors, nth).patron, endOfTime),
  secure: async ({ day }) => day.fetchFromTheShelves(),
  lend: async ({ library, visitors }, nth) =>
    library
      .desk({ role: 'counter', staff: 'C-01', location: headquarters })
      .file(nthOf(visitors, nth).patron)
      .pickUp({ copy: copyOf(nth), location: headquarters, cards: { prefectural: true, branch: true } }),
  lose: async ({ day }, nth) => day.office().declareLost({ copy: copyOf(nth) }),
  find: async ({ day }, nth) => day.office().declareFound({ copy: copyOf(nth) }),
  withdraw: async ({ day }, nth) => day.office().withdraw({ copy: copyOf(nth) }),
  reclass: async ({ day }, nth) =>
    day.office().changeLoanClass({
      copy: copyOf(nth),
      loanClass: nthOf(['circulating', 'short-loan', 'in-library', 'not-for-loan'] as const, nth),
    }),
  borrow: async ({ day }, nth) => {
    const from = { source: 'interlibrary', loanClass: 'circulating' } as const;
    return day.office().addCopy({ copy: `I-${nth}`, title: nthOf(titles, nth), ...from });
  },
  closePlace: async ({ day }, nth) =>
    day.office().closePickupLocation({ location: nthOf(locations, nth), from: addDays(day.today(), 1) }),
  reopenPlace: async ({ day }, nth) => day.office().reopenPickupLocation({ location: nthOf(locations, nth) }),
  limit: async ({ day }, nth) => {
    const label = `limit-${nth}-${day.today()}` as typeof hokkaido.label;
    const policy = { ...hokkaido, label, reservationLimit: 3 + (nth % 9) };
    return day.office().publishPolicy({ from: addDays(day.today(), 1), policy });
  },
};

const nightOf = async ({ jobs }: Scene['library']) => {
  await jobs.expireHolds();
  await jobs.declareUnfillable();
  return jobs.replacePseudonyms();
};

const byTheClock: Readonly<Record<string, Happening>> = {
  work: async ({ day }, nth) => day.playUntil(addDays(day.today(), 1 + (nth % 3))),
  idle: ({ day, clock }, nth) =>
    Promise.resolve(clock.moveTo(inJapan(`${addDays(day.today(), 1 + (nth % 20))} 09:00`))),
  mails: async ({ library }) => library.jobs.sendReadyMails(),
  night: ({ library, day, clock }) => {
    clock.moveTo(inJapan(`${addDays(day.today(), 1)} 00:30`));
    return nightOf(library);
  },
  /** A patron loses all loans and reservations, and gets another pseudonym on the following night. */
  rotate: async (scene, nth) => {
    const { day, library, clock } = scene;
    const { patron, portal, reservations } = await someOf(scene, nth);
    await day.bringBack(patron, endOfTime);
    for (const one of reservations) await portal.cancel(one);
    clock.moveTo(inJapan(`${addDays(day.today(), 2)} 00:30`));
    const { replaced } = await nightOf(library);
    scene.reached.count(replaced > 0 ? 'another pseudonym' : 'the same pseudonym');
  },
};

const all = { ...byPatrons, ...byStaff, ...byTheClock };

/** Reserving, lending and returning are more frequent than the rest. */
export const happeningNames = [
  ...Object.keys(all),
  ...['reserve', 'reserve', 'reserveInOrder', 'addToCart', 'addToCart', 'secure', 'fetch', 'lend', 'work'],
];

/** Carries out an action some minutes after the one before. */
export const happen = async (scene: Scene, { what, nth, minutes }: Happened): Promise<void> => {
  const { clock, reached } = scene;
  clock.moveTo(new Date(clock.clock().getTime() + minutes * 60_000));
  const came = await all[what]?.(scene, nth);
  const isDone = (came as { readonly is?: string } | undefined)?.is !== 'refused';
  reached.count(`${what}: ${isDone ? 'done' : 'refused'}`);
};

export interface Happened {
  readonly what: string;
  readonly nth: number;
  readonly minutes: number;
}
