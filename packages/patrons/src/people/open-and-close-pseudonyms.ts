import type { BorrowerId } from '@torioki/lending';
import { isRegistered, type Borrowing, type CartLine } from './patron-record.js';
import { randomId } from './random-id.js';

/** The pseudonyms of a patron in the history, and the patron's cart. */
export interface BorrowersOfPatron {
  /**
   * The pseudonym for the next reservation or loan. Nothing has begun under it. Null for a patron who has
   * given up the registration.
   */
  readonly fresh: BorrowerId | null;
  /** The used pseudonyms, until they are forgotten. */
  readonly used: readonly BorrowerId[];
  readonly cart: readonly CartLine[];
}

/** The pseudonyms of a patron. For a leaving patron, the last fresh pseudonym is listed under `used`. */
export const pseudonymsOf = ({ standing, used, cart }: Borrowing): BorrowersOfPatron => {
  switch (standing.is) {
    case 'registered':
      return { fresh: standing.fresh, used, cart };
    case 'leaving':
      return { fresh: null, used: [standing.fresh, ...used], cart };
    case 'left':
      return { fresh: null, used, cart };
  }
};

type Random = (bytes: number) => Uint8Array;

/**
 * The record with a fresh pseudonym. In a registry that was copied without pseudonyms, a registered patron
 * may have none.
 */
export const openFreshPseudonym = (record: Borrowing, random: Random): Borrowing =>
  record.standing.is === 'registered' && record.standing.fresh === null
    ? { ...record, standing: { is: 'registered', fresh: randomId(random) as BorrowerId } }
    : record;

/** The record after a pseudonym is used. If the pseudonym was fresh, the patron gets another. */
export const usePseudonym = (record: Borrowing, begun: BorrowerId, random: Random): Borrowing => {
  const { standing, used } = record;
  if (standing.is !== 'registered' || standing.fresh !== begun) return record;
  const fresh = randomId(random) as BorrowerId;
  return { ...record, standing: { is: 'registered', fresh }, used: [...used, begun] };
};

/** The record after a pseudonym is closed. A leaving patron whose fresh pseudonym is closed has left. */
export const closePseudonym = (record: Borrowing, closed: BorrowerId, random: Random): Borrowing => {
  const { standing, used } = record;
  return standing.is === 'leaving' && standing.fresh === closed
    ? { ...record, standing: { is: 'left' }, used: [...used, closed] }
    : usePseudonym(record, closed, random);
};

/** The record after the registration was given up; undefined if it was given up before. */
export const giveUpRegistration = (before: Borrowing, random: Random): Borrowing | undefined => {
  const record = openFreshPseudonym(before, random);
  const { standing } = record;
  if (standing.is !== 'registered' || standing.fresh === null) return undefined;
  return {
    ...record,
    ...(isRegistered(record) ? { password: null, code: null } : {}),
    standing: { is: 'leaving', fresh: standing.fresh },
  };
};
