import { orThrow } from 'torioki';
import { book1, book2, copyOf, pirate } from './books.js';
import type { Cast } from './cast.js';
import { printLine, printOutcome } from './narrator.js';
import { patrons } from './patrons.js';
import { headquarters, kushiro, wakkanai } from './places.js';
import { loanOf } from './recorded-ids.js';
import type { Reservations } from './reserve-titles.js';

const { minori, aoi } = patrons;

const none = { prefectural: false, branch: false };
const prefectural = { prefectural: true, branch: false };
const both = { prefectural: true, branch: true };

/** Minori's loans. */
export interface Loans {
  readonly book1: string;
  readonly pirate: string;
}

export const pickUpAtCounter = async ({ day, counter }: Cast): Promise<Loans> => {
  day('2021-04-08 10:00');
  const fetch = (title: string, cards: typeof none) =>
    counter.pickUp({ copy: copyOf(title), borrower: minori.borrower, location: headquarters, cards });
  printOutcome(`${minori.name} comes to the counter without the card.`, await fetch(book1, none));
  const first = await fetch(book1, prefectural);
  printOutcome('With the card:', first);
  const second = await fetch(pirate, prefectural);
  printOutcome('And the other one:', second);
  return { book1: loanOf(first), pirate: loanOf(second) };
};

export const shipToBranches = async (cast: Cast, reservations: Reservations): Promise<void> => {
  const { day, dispatch, branch, kushiroBranch, views, lookAtShipments } = cast;
  day('2021-04-09 13:00');
  for (const line of orThrow(await views.packingList('2021-04-09').now()).shown.places)
    printLine(`Packing list for ${line.name}: ${line.toSend.map(({ copy }) => copy).join(', ')}`);
  for (const reservation of [...reservations.aoi, ...reservations.yuzuki])
    printOutcome('A copy leaves with the shipment.', await dispatch.ship({ reservation }));
  await lookAtShipments('2021-04-09');

  day('2021-04-11 14:00');
  for (const reservation of reservations.aoi)
    printOutcome(
      'Wakkanai puts its copy on the hold shelf.',
      await branch.arrive({ reservation, location: wakkanai }),
    );
  for (const reservation of reservations.yuzuki)
    printOutcome('So does Kushiro.', await kushiroBranch.arrive({ reservation, location: kushiro }));
  const waiting = { copy: copyOf(book2), borrower: aoi.borrower, location: wakkanai };
  printOutcome(`${aoi.name} shows one card of two.`, await branch.pickUp({ ...waiting, cards: prefectural }));
  printOutcome('Then both:', await branch.pickUp({ ...waiting, cards: both }));
};
