import type { Cast } from './cast.js';
import type { Loans } from './hand-over.js';
import { printOutcome } from './narrator.js';
import { patrons } from './patrons.js';

const { minori, aoi } = patrons;

export const renewLoans = async ({ day, patron }: Cast, { book1, pirate }: Loans): Promise<void> => {
  day('2021-04-20 19:30');
  const clickedAt = new Date('2021-04-20T19:29:00+09:00').toISOString();
  const renew = (loan: string) => patron.renew({ loan, borrower: minori.borrower, clickedAt });
  printOutcome(
    `${minori.name} clicks 貸出延長 on both loans. ${aoi.name} waits for the first:`,
    await renew(book1),
  );
  printOutcome('Nobody waits for the second:', await renew(pirate));
};
