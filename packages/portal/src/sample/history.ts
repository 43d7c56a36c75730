import type { LocalDate } from '@torioki/lending';
import { addDays, dayOfWeek, daysFromTo } from '@torioki/lending/vocabulary';
import { computeClosedDays, type Library, orThrow, type PatronRegistry } from 'torioki';
import { copies } from './books.js';
import type { LibraryDay } from './library-day.js';
import { parseInJapan, type MovableClock } from './movable-clock.js';
import {
  aoi,
  everybody,
  futaba,
  ichiro,
  minori,
  password,
  rokka,
  santa,
  shiki,
  withLogin,
  yuzuki,
} from './people.js';
import { branch, headquarters, home, places } from './places.js';

/** The days of the sample's calendars. */
const period = { from: '2021-03-25' as LocalDate, until: '2022-12-31' as LocalDate };

/** The sample starts at this instant, and is played up to the morning of `today`. */
export const firstDay = parseInJapan(`${period.from} 08:00`);
const today = '2021-04-20';

export const sampleClosedDays: ReadonlySet<string> = new Set(orThrow(computeClosedDays(period)).shown);

/** Tuesdays and Fridays, except closed days. */
const dispatchDays = daysFromTo(period.from, period.until).filter(
  (day) => [2, 5].includes(dayOfWeek(day)) && !sampleClosedDays.has(day),
);

/** Publishes the places and the calendars. */
export const publishRules = async (day: LibraryDay): Promise<void> => {
  const office = day.office();
  for (const place of places) orThrow(await office.addPickupLocation(place));
  orThrow(await office.publishDispatchDays({ ...period, days: dispatchDays }));
  orThrow(await office.publishClosedDays({ ...period, location: headquarters, days: [...sampleClosedDays] }));
};

const addCopies = async (day: LibraryDay) => {
  const office = day.office();
  for (const copy of copies) orThrow(await office.addCopy(copy));
  orThrow(await office.lendToLibrary({ copy: 'N24-a', library: 'tokachi' }));
};

const register = async (library: Library<PatronRegistry>, day: LibraryDay) => {
  for (const person of everybody) {
    const { patron } = orThrow(await day.office().registerPatron(person));
    if (!withLogin.includes(person)) continue;
    const { code } = orThrow(await day.office().file(patron).issueCode({ hours: 24 }));
    orThrow(await library.setPassword({ card: person.card, code, password }));
  }
};

/** Plays some weeks of the sample. Each event comes from a request to the library, on its day. */
export const playHistory = async (
  library: Library<PatronRegistry>,
  day: LibraryDay,
  clock: MovableClock,
): Promise<void> => {
  await publishRules(day);
  await addCopies(day);
  await register(library, day);

  type Person = Pick<typeof minori, 'card'>;
  const portal = async ({ card }: Person) => library.portal(await day.patronOf(card));
  const reserve = async (person: Person, ...titles: readonly string[]) =>
    orThrow(
      await (
        await portal(person)
      ).reserve({ lines: titles.map((title) => ({ title, location: headquarters })) }),
    );
  const fetch = async ({ card }: Person) => day.handOver(await day.patronOf(card));

  await day.playUntil('2021-03-27');
  await reserve(yuzuki, 'N03-1');
  await reserve(aoi, 'N19');
  await reserve(ichiro, 'N10', 'N22');
  await reserve(futaba, 'N15');
  orThrow(await (await portal(minori)).chooseReadingHistory({ wanted: true }));
  await reserve(minori, 'N23');
  await day.playUntil('2021-03-28');
  await fetch(yuzuki);
  await fetch(aoi);
  await fetch(minori);
  await day.playUntil('2021-04-03');
  await day.bringBack(await day.patronOf(minori.card), addDays(day.today(), 14));
  await reserve(minori, 'N05', 'N18');
  await day.bringBack(await day.patronOf(aoi.card), addDays(day.today(), 7));
  await reserve(aoi, 'N02-1');
  await day.playUntil('2021-04-08');
  await fetch(minori);
  await fetch(aoi);
  await day.playUntil('2021-04-09');
  await reserve(ichiro, 'N02-1');
  await reserve(futaba, 'N02-1');
  await day.playUntil('2021-04-10');
  const inOrder = ['N03-1', 'N03-2', 'N03-3'].map((title, index) => ({
    title,
    location: headquarters,
    rank: index + 1,
  }));
  orThrow(await (await portal(minori)).reserveInOrder({ lines: inOrder }));
  await reserve(minori, 'N02-1');
  await reserve(shiki, 'N02-1', 'N07');
  await day.playUntil('2021-04-14');
  await reserve(minori, 'N01');
  await reserve(yuzuki, 'N26-2');
  await reserve(santa, 'N10', 'N20');
  await day.playUntil('2021-04-15');
  await reserve(ichiro, 'N18');
  orThrow(await (await portal(minori)).declareBranchRegistration({ location: branch }));
  orThrow(await (await portal(minori)).reserve({ lines: [{ title: 'N08', location: branch }] }));
  await day.playUntil(today);

  clock.moveTo(parseInJapan(`${today} 10:00`));
  orThrow(await day.office().registerPatron(rokka));
  const hers = await portal(minori);
  orThrow(await hers.reserve({ lines: [{ title: 'N16', location: home }] }));
  for (const title of ['N30-1', 'N30-2', 'N21'])
    orThrow(await hers.addToCart({ title, location: headquarters }));
  orThrow(
    await hers.submitTitleRequest({
      name: '湿原の鶴を数える',
      author: '鳥居 雀',
      publisher: '北の灯出版',
      published: '2021',
      standardNumber: null,
      note: null,
    }),
  );
};
