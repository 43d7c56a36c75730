import { inMemoryCatalogue, type TitleRecord } from '@torioki/catalogue';
import type { EventStore } from '@torioki/event-store';
import type { Mailer } from '@torioki/patrons';
import { openLibrary, orThrow, type Library, type Observation, type PatronRegistry } from 'torioki';
import { openPortal } from '../../portal.js';
import { firstDay, publishRules, sampleClosedDays } from '../../sample/history.js';
import { libraryDay, type LibraryDay } from '../../sample/library-day.js';
import { movableClock, parseInJapan } from '../../sample/movable-clock.js';
import { aoi, readers } from '../../sample/people.js';
import { branch } from '../../sample/places.js';
import { samplePolicy } from '../../sample/policy.js';
import { sampleProfile } from '../../sample/profile.js';
import { quickHasher } from '../../staff/testing/first-staff.js';
import { closeStores, openInMemory } from '../stores.js';
import { listCopies, type CopyOfDay, type Situation } from './copies-of-day.js';
import { keepFivePeople } from './staff-of-day.js';

/** The day of the five people: a dispatch day. */
export const theDay = '2021-04-20';

const heading = (text: string) => ({ text, reading: null });

const recordOf = ({ copy, title }: CopyOfDay, index: number): TitleRecord => ({
  ...{ title, name: heading(`一日の本 ${title}`), volume: null, series: null },
  ...{ authors: [heading('見本 作家')], publisher: '架空社', published: '2020', subjects: [] },
  ...{ contents: null, articles: [], ndc: ['913.6'], standardNumbers: [] },
  copies: [{ copy, callNumber: `913.6/ア/${index}` }],
});

const mailer: Mailer = { send: () => Promise.resolve('sent') };

/** Adds copies and registers their readers, the first without a mail address. Returns each patron by card. */
const fillLibrary = async (
  library: Library<PatronRegistry>,
  day: LibraryDay,
  all: readonly CopyOfDay[],
): Promise<ReadonlyMap<string, string>> => {
  const office = day.office();
  for (const { copy, title } of all)
    orThrow(await office.addCopy({ copy, title, loanClass: 'circulating', source: 'own' }));
  for (const reader of readers) orThrow(await office.registerPatron(reader));
  const patrons = new Map<string, string>();
  for (const { card, location } of all) {
    if (patrons.has(card)) continue;
    const mailAddress = patrons.size === 0 ? null : aoi.mailAddress;
    const { patron } = orThrow(
      await office.registerPatron({ ...aoi, card, name: `見本 ${card}`, mailAddress }),
    );
    patrons.set(card, patron);
    if (location === branch)
      orThrow(await library.portal(patron).declareBranchRegistration({ location: branch }));
  }
  return patrons;
};

type OpenedLibrary = Library<PatronRegistry>;

export interface StaffedOptions {
  /** Returns the library that the portal uses in place of the opened one. */
  readonly watch?: (library: OpenedLibrary) => OpenedLibrary;
  /** True for a library without published places and calendars. */
  readonly isNew?: true;
  /** The history of another library, whose registry of patrons is lost. */
  readonly history?: EventStore;
}

/** A library with copies, readers and a portal, for the five people. */
export const openStaffed = async (
  all: readonly CopyOfDay[],
  { watch = (library) => library, isNew, history }: StaffedOptions = {},
) => {
  const time = movableClock(firstDay);
  const { clock } = time;
  const { sessions, ...own } = await openInMemory({ clock, hasher: quickHasher });
  const stores = { ...own, events: history ?? own.events };
  const catalogue = inMemoryCatalogue();
  orThrow(await catalogue.put(all.map(recordOf)));
  const rules = { policy: samplePolicy, profile: sampleProfile };
  const observed: Observation[] = [];
  const { library } = orThrow(
    await openLibrary({
      ...{ ...stores, ...rules, titles: catalogue.names, clock, mailer },
      observe: (one) => void observed.push(one),
    }),
  );
  const troubles: string[] = [];
  const { app } = orThrow(
    openPortal({
      ...{
        library: watch(library),
        catalogue,
        sessions,
        clock,
        name: 'みほん道立図書館',
        contact: sampleProfile,
      },
      staff: await keepFivePeople(),
      staffHasher: quickHasher,
      onTrouble: ({ message }) => troubles.push(message),
    }),
  );
  const day = libraryDay(library, time, sampleClosedDays);
  if (!isNew) await publishRules(day);
  const patrons = await fillLibrary(library, day, all);
  return {
    ...{ library, time, app, troubles, observed, day, events: stores.events },
    patronOf: (card: string): string => patrons.get(card) ?? '',
    close: async () => {
      await library.close();
      await closeStores({ sessions, ...own });
    },
  };
};

/**
 * A library on the morning of its day with a number of new orders, and the day's copies by their situation.
 * Two weeks before it were played through the library's own requests.
 */
export const openDay = async (orders: number) => {
  const copies = listCopies(orders);
  const opened = await openStaffed(Object.values(copies).flat());
  const { library, time, day, patronOf } = opened;

  const order = async (situation: Situation) => {
    for (const { title, card, location } of copies[situation])
      orThrow(await library.portal(patronOf(card)).reserve({ lines: [{ title, location }] }));
  };
  const orderOn = async (date: string, situation: Situation) => {
    await day.playUntil(date);
    await order(situation);
  };
  const lendOn = async (date: string, situation: Situation) => {
    await day.playUntil(date);
    for (const { card } of copies[situation]) await day.handOver(patronOf(card));
  };
  await orderOn('2021-04-01', 'overdue');
  await lendOn('2021-04-03', 'overdue');
  await orderOn('2021-04-06', 'lentAtBranch');
  await lendOn('2021-04-13', 'lentAtBranch');
  await orderOn('2021-04-14', 'lent');
  await orderOn('2021-04-14', 'underWay');
  await lendOn('2021-04-15', 'lent');
  await orderOn('2021-04-15', 'waits');
  await orderOn('2021-04-17', 'secured');
  await day.fetchFromTheShelves();
  time.moveTo(parseInJapan('2021-04-17 20:00'));
  await library.jobs.sendReadyMails();
  time.moveTo(parseInJapan(`${theDay} 08:00`));
  await order('ordered');

  return { ...opened, copies };
};
