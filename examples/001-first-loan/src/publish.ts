import { computeClosedDays, type Library, orThrow } from 'torioki';
import { copyOf } from './books.js';
import { printOutcome } from './narrator.js';
import { headquarters, places } from './places.js';
import { titles } from './titles.js';

const inMonth = (month: string, days: readonly number[]): readonly string[] =>
  days.map((day) => `${month}-${String(day).padStart(2, '0')}`);

const period = { from: '2021-04-01', until: '2021-05-31' };

export const dispatchDays = [
  ...inMonth('2021-04', [2, 6, 9, 13, 16, 20, 23, 27]),
  ...inMonth('2021-05', [7, 11, 14, 18, 21, 25]),
];

/** Publishes the places and the calendars, and adds a copy of each title. */
export const publish = async (library: Library) => {
  const office = library.desk({ role: 'general-materials', staff: 'G-01', location: headquarters });
  for (const place of places)
    printOutcome(`${place.name} becomes a pickup location.`, await office.addPickupLocation(place));
  printOutcome(
    'The dispatch days of two months:',
    await office.publishDispatchDays({ ...period, days: dispatchDays }),
  );
  printOutcome(
    'The closed days of two months:',
    await office.publishClosedDays({
      ...period,
      location: headquarters,
      days: orThrow(computeClosedDays(period)).shown,
    }),
  );
  const added = await Promise.all(
    titles.map(({ code }) =>
      office.addCopy({ copy: copyOf(code), title: code, loanClass: 'circulating', source: 'own' }),
    ),
  );
  return { copies: added.filter(({ is }) => is === 'accepted').length };
};
