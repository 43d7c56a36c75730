import * as E from 'fp-ts/lib/Either.js';
import { noBorrower, type Borrower, type TitleCopies, type RulesInForce } from '../../aggregates/index.js';
import type { Instant, TitleId } from '../../vocabulary/index.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import type { Line, ReserveSituation } from './situation.js';
import { homeDelivered } from './rules/home-delivered.js';
import { loanable } from './rules/loanable.js';
import { notTwice } from './rules/not-twice.js';
import { pickupsKnown } from './rules/pickups-known.js';
import { pickupsOpen } from './rules/pickups-open.js';

const ofPlace = all(pickupsKnown, homeDelivered, pickupsOpen);
const ofTitle = all(loanable, notTwice, ofPlace);

/** A line of a cart, and the data about its title and pickup place. */
export interface CartLineSituation {
  readonly at: Instant;
  readonly published: RulesInForce;
  readonly line: Pick<Line, 'title' | 'location'>;
  /**
   * The copies of the title, and the borrower's loans and reservations. Without `about`, only the pickup
   * place is checked.
   */
  readonly about?: { readonly holdings: TitleCopies; readonly borrower: Borrower };
}

/** Checks that the borrower has neither borrowed nor reserved the title already (A13). */
export const checkNotTwice = (title: TitleId, borrower: Borrower) =>
  notTwice({ lines: [{ title } as Line], borrower });

/**
 * Checks the title and place of a line of a cart as Reserve does (R36, R63, A13). Does not check the limit of
 * reservations, so that a patron who reached it can still fill the cart (R64).
 */
export const checkCartLine = ({ at, published, line, about }: CartLineSituation) => {
  const inForce = policyInForce(published, at);
  if (E.isLeft(inForce)) return inForce;
  const reserving: ReserveSituation = {
    ...inForce.right,
    command: { actor: { role: 'patron' } },
    lines: [line as Line],
    published,
    borrower: about?.borrower ?? noBorrower,
    count: { active: about?.borrower.reservations.size ?? 0, elsewhere: 0 },
    holdings: about ? { [line.title]: about.holdings } : {},
    reservations: {},
  };
  return (about ? ofTitle : ofPlace)(reserving);
};
