import { answered } from '@torioki/event-store/contract';
import type { BorrowerId } from '@torioki/lending';
import type { Borrowers } from '../borrowers.js';
import type { PersonLookup, Person } from '../directory.js';
import type { PatronKey } from '../people/ids.js';

export const openOf = async (borrowers: Pick<Borrowers, 'of'>, patron: string): Promise<BorrowerId> => {
  const { open } = await answered(borrowers.of(patron));
  if (open === null) throw new Error('nothing may begin for the patron');
  return open;
};

/** All borrowers of a patron, the open one first. */
export const liveOf = async (
  borrowers: Pick<Borrowers, 'of'>,
  patron: string,
): Promise<readonly BorrowerId[]> => {
  const { open, closing } = await answered(borrowers.of(patron));
  return open === null ? closing : [open, ...closing];
};

export const cartOf = async (borrowers: Pick<Borrowers, 'of'>, patron: string) =>
  (await answered(borrowers.of(patron))).cart;

/** The patron of a borrower; undefined if there is none. */
export const whoIs = async (
  borrowers: Pick<Borrowers, 'patronsOf'>,
  borrower: string,
): Promise<PatronKey | undefined> => (await answered(borrowers.patronsOf([borrower]))).get(borrower);

export const personIn = async <Found extends Person>(
  directory: Pick<PersonLookup<Found>, 'find'>,
  patron: string,
): Promise<Found> => {
  const person = (await answered(directory.find([patron]))).get(patron);
  if (person === undefined) throw new Error('the directory does not know the patron');
  return person;
};

/** The person of this card, even if it is no longer valid. */
export const holderIn = async <Found extends Person>(
  directory: PersonLookup<Found>,
  card: string,
): Promise<Found> => personIn(directory, (await answered(directory.byCard(card))) ?? '');
