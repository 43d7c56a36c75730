import { lookUpBorrowers } from '../look-up-borrowers.js';
import type { AtDesk } from '../staff-visit.js';

/** The last four characters of the card numbers, by pseudonym. A reader without a card is left out. */
export const findCardEndings = async (
  { desk }: AtDesk,
  held: readonly { readonly borrower: string | null }[],
): Promise<ReadonlyMap<string, string>> => {
  const borrowers = held.flatMap(({ borrower }) => borrower ?? []);
  const found = await lookUpBorrowers(desk.cardEndings, borrowers);
  return new Map(
    found.flatMap(({ borrower, cardEnding }) => (cardEnding === null ? [] : [[borrower, cardEnding]])),
  );
};
