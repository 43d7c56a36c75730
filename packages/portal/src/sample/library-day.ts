import { orThrow } from 'torioki';
import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import type { Library, PatronRegistry } from 'torioki';
import { dateOf } from '../local-date.js';
import { parseInJapan, type MovableClock } from './movable-clock.js';
import { readers } from './people.js';
import { headquarters, places } from './places.js';
import { readPages } from './read-pages.js';

const office = { role: 'general-materials', staff: 'G-01', location: headquarters } as const;
const counter = { role: 'counter', staff: 'C-01', location: headquarters } as const;
const dispatch = { role: 'dispatch', staff: 'D-01', location: headquarters } as const;

const findStaff = (location: string) =>
  places.some((place) => place.location === location && place.pickupClass === 'branch')
    ? ({ role: 'branch', staff: 'B-01', location } as const)
    : { ...counter, location };

const bothCards = { prefectural: true, branch: true };

/** The work of staff and readers in the sample, through the library's own requests. */
export const libraryDay = (
  library: Library<PatronRegistry>,
  { clock, moveTo }: MovableClock,
  closed: ReadonlySet<string>,
) => {
  const { views, jobs } = library;
  const today = (): LocalDate => dateOf(clock());
  const at = (time: string) => moveTo(parseInJapan(`${today()} ${time}`));
  const branches = places.filter(({ pickupClass }) => pickupClass === 'branch');

  const fetchFromTheShelves = async () => {
    for await (const { toFetch } of readPages((page) => views.pullList(page)))
      for (const { copy } of toFetch) orThrow(await library.desk(counter).secure({ copy }));
  };

  const send = async () => {
    for await (const { places: parcels } of readPages((page) => views.packingList(today(), page)))
      for (const { reservation } of parcels.flatMap(({ toSend }) => toSend))
        orThrow(await library.desk(dispatch).ship({ reservation }));
  };

  const unpack = async ({ location }: { readonly location: string }) => {
    const staff = library.desk(findStaff(location));
    for await (const shipments of readPages((page) => views.branchShipments(location, today(), page))) {
      for (const { reservation, availableFrom } of shipments.underWay)
        if (availableFrom !== null && availableFrom <= today())
          orThrow(await staff.arrive({ reservation, location }));
      for (const { copy, sentAt } of shipments.comingBack)
        if (sentAt === null) orThrow(await staff.shipReturn({ copy, location }));
        else orThrow(await library.desk(counter).receiveAtHeadquarters({ copy }));
    }
  };

  /** Lends a patron all copies that are ready at their pickup places. */
  const handOver = async (patron: string) => {
    const mine = orThrow(await library.desk(counter).file(patron).setAside.now()).shown;
    for (const { copy, pickup, shelf } of mine)
      if (pickup.pickupClass !== 'home' && (shelf === '取置' || pickup.pickupClass === 'counter'))
        await library
          .desk(findStaff(pickup.location))
          .file(patron)
          .pickUp({ copy, location: pickup.location, cards: bothCards });
  };

  /** Brings back a patron's loans that are due on or before a day. */
  const bringBack = async (patron: string, due: string) => {
    for (const { copy, dueDate, pickup, returnTo } of orThrow(await library.portal(patron).loans.now())
      .shown) {
      if (dueDate > due) continue;
      const location = returnTo.byPost ? headquarters : pickup.location;
      const payer = returnTo.byPost ? 'patron' : null;
      orThrow(await library.desk(findStaff(location)).acceptReturn({ copy, location, payer }));
    }
  };

  const patronOf = async (card: string) => orThrow(await library.desk(counter).patronWithCard(card)).shown.id;

  const readersCome = async () => {
    for (const { card } of readers) {
      const patron = await patronOf(card);
      await bringBack(patron, addDays(today(), 1));
      await handOver(patron);
    }
  };

  /** Plays a day of the library, from the morning to the mails at 20:00. */
  const work = async () => {
    at('09:00');
    orThrow({ is: 'accepted', ...(await jobs.expireHolds()) });
    await jobs.forgetBorrowers();
    if (!closed.has(today())) {
      at('09:30');
      for (const one of branches) await unpack(one);
      await readersCome();
      await fetchFromTheShelves();
      at('11:00');
      await send();
    }
    at('20:00');
    await jobs.sendReadyMails();
  };

  return {
    today,
    office: () => library.desk(office),
    work,
    patronOf,
    handOver,
    bringBack,
    fetchFromTheShelves,
    /** Plays all days before a day, up to the morning of that day. */
    playUntil: async (day: string) => {
      while (today() < day) {
        await work();
        moveTo(parseInJapan(`${addDays(today(), 1)} 09:00`));
      }
    },
  };
};

export type LibraryDay = ReturnType<typeof libraryDay>;
