import type { Library } from 'torioki';
import { cast } from './cast.js';
import { bringBack } from './bring-back.js';
import { pickUpAtCounter, shipToBranches } from './hand-over.js';
import { printLine } from './narrator.js';
import { publish } from './publish.js';
import { renewLoans } from './renew-loans.js';
import { reserveTitles } from './reserve-titles.js';
import { secureCopies, sendNotices } from './secure-copies.js';

/** Runs four weeks of a library, from reservation to return. `at` sets the library's clock, in Tokyo time. */
export const tellTheStory = async (library: Library, at: (local: string) => void): Promise<void> => {
  const everybody = cast(library, at);
  everybody.day('2021-04-01 09:00');
  const published = await publish(library);
  printLine(`The headquarters has published places and calendars, and shelved ${published.copies} copies.`);
  const reservations = await reserveTitles(everybody);
  await secureCopies(everybody);
  await sendNotices(everybody, reservations);
  const loans = await pickUpAtCounter(everybody);
  await shipToBranches(everybody, reservations);
  await renewLoans(everybody, loans);
  await bringBack(everybody);
};
