import { book1, book2, copyOf } from './books.js';
import type { Cast } from './cast.js';
import { printOutcome } from './narrator.js';
import { patrons } from './patrons.js';
import { headquarters, wakkanai } from './places.js';

const { minori, aoi } = patrons;

export const bringBack = async (cast: Cast): Promise<void> => {
  const { day, counter, branch, office, lookAtQueueOf, lookAtShipments } = cast;
  day('2021-04-22 16:00');
  printOutcome(
    `${minori.name} returns the first book. Its copy is secured for ${aoi.name} immediately.`,
    await counter.acceptReturn({ copy: copyOf(book1), location: headquarters, payer: null }),
  );

  day('2021-04-24 11:00');
  printOutcome(
    `${aoi.name} returns the other book at Wakkanai. Its copy travels back to the headquarters.`,
    await branch.acceptReturn({ copy: copyOf(book2), location: wakkanai, payer: null }),
  );
  await lookAtShipments('2021-04-27');

  day('2021-04-27 10:00');
  printOutcome(
    'The copy is at the headquarters again.',
    await office.receiveAtHeadquarters({ copy: copyOf(book2) }),
  );
  await lookAtQueueOf(minori);
  await lookAtQueueOf(aoi);
};
