import { book1, book2, dictionary, pirate } from './books.js';
import type { Cast } from './cast.js';
import { printOutcome } from './narrator.js';
import { patrons } from './patrons.js';
import { headquarters, kushiro, wakkanai } from './places.js';
import { reservationsOf } from './recorded-ids.js';

const { minori, aoi, yuzuki } = patrons;

/** The reservations of each patron that get a copy immediately. */
export interface Reservations {
  readonly minori: readonly string[];
  readonly aoi: readonly string[];
  readonly yuzuki: readonly string[];
}

const lines = (location: string, ...titles: readonly string[]) =>
  titles.map((title) => ({ title, location }));

export const reserveTitles = async ({ day, patron, lookAtQueueOf }: Cast): Promise<Reservations> => {
  day('2021-04-03 10:00');
  const minoris = await patron.reserve({
    borrower: minori.borrower,
    lines: lines(headquarters, book1, pirate),
  });
  printOutcome(`${minori.name} reserves two titles for pickup at the headquarters.`, minoris);
  const aois = await patron.reserve({ borrower: aoi.borrower, lines: lines(wakkanai, book1, book2) });
  printOutcome(
    `${aoi.name} reserves two titles for Wakkanai. For one of them ${minori.name} is first in the queue.`,
    aois,
  );
  const yuzukis = await patron.reserve({ borrower: yuzuki.borrower, lines: lines(kushiro, dictionary) });
  printOutcome(`${yuzuki.name} reserves a title for Kushiro.`, yuzukis);
  printOutcome(
    `${minori.name} reserves one of them again, and a title that the library does not have.`,
    await patron.reserve({ borrower: minori.borrower, lines: lines(headquarters, book1, 'T9999') }),
  );
  await lookAtQueueOf(minori);
  await lookAtQueueOf(aoi);
  return {
    minori: reservationsOf(minoris),
    aoi: reservationsOf(aois).slice(1),
    yuzuki: reservationsOf(yuzukis),
  };
};
