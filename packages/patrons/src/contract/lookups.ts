import { unwrapAnswer } from '@torioki/event-store/contract';
import type { BorrowerId } from '@torioki/lending';
import type { Borrowers } from '../borrowers.js';
import type { PersonLookup, Person } from '../directory.js';
import type { PatronKey } from '../people/ids.js';

export const findFreshBorrower = async (
  borrowers: Pick<Borrowers, 'findPseudonyms'>,
  patron: string,
): Promise<BorrowerId> => {
  const { fresh } = await unwrapAnswer(borrowers.findPseudonyms(patron));
  if (fresh === null) throw new Error('nothing may begin for the patron');
  return fresh;
};

/** All borrowers of a patron, the fresh one first. */
export const findBorrowers = async (
  borrowers: Pick<Borrowers, 'findPseudonyms'>,
  patron: string,
): Promise<readonly BorrowerId[]> => {
  const { fresh, used } = await unwrapAnswer(borrowers.findPseudonyms(patron));
  return fresh === null ? used : [fresh, ...used];
};

export const findCart = async (borrowers: Pick<Borrowers, 'findPseudonyms'>, patron: string) =>
  (await unwrapAnswer(borrowers.findPseudonyms(patron))).cart;

/** The patron of a borrower; undefined if there is none. */
export const findPatronOf = async (
  borrowers: Pick<Borrowers, 'findPatronsOf'>,
  borrower: string,
): Promise<PatronKey | undefined> => (await unwrapAnswer(borrowers.findPatronsOf([borrower]))).get(borrower);

export const findPersonIn = async <Found extends Person>(
  directory: Pick<PersonLookup<Found>, 'find'>,
  patron: string,
): Promise<Found> => {
  const person = (await unwrapAnswer(directory.find([patron]))).get(patron);
  if (person === undefined) throw new Error('the directory does not know the patron');
  return person;
};

/** The person with this card, even if the card is no longer valid. */
export const findHolderIn = async <Found extends Person>(
  directory: PersonLookup<Found>,
  card: string,
): Promise<Found> => findPersonIn(directory, (await unwrapAnswer(directory.findByCard(card))) ?? '');
