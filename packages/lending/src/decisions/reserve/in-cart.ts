import * as E from 'fp-ts/lib/Either.js';
import { noBorrower, type TitleCopies, type RulesInForce } from '../../aggregates/index.js';
import type { Instant } from '../../vocabulary/index.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import type { Line } from './command.js';
import type { Reserving } from './reserving.js';
import { homeDelivered } from './rules/home-delivered.js';
import { loanable } from './rules/loanable.js';
import { pickupsKnown } from './rules/pickups-known.js';
import { pickupsOpen } from './rules/pickups-open.js';

const ofPlace = all(pickupsKnown, homeDelivered, pickupsOpen);
const ofTitle = all(loanable, ofPlace);

/** A line of a cart, and what is known about its title and its place. */
export interface InCart {
  readonly at: Instant;
  readonly published: RulesInForce;
  readonly line: Pick<Line, 'title' | 'location'>;
  /** The copies of the title; without them only the place is judged. */
  readonly holdings?: TitleCopies;
}

/**
 * What reserving a line of a cart would say against its title and its place (R36, R63). A patron who may not reserve
 * more just now may still fill the cart (R64).
 */
export const allowedInCart = ({ at, published, line, holdings }: InCart) => {
  const inForce = policyInForce(published, at);
  if (E.isLeft(inForce)) return inForce;
  const reserving: Reserving = {
    ...inForce.right,
    command: { actor: { role: 'patron' } },
    lines: [line as Line],
    published,
    borrower: noBorrower,
    holdings: holdings ? { [line.title]: holdings } : {},
    reservations: {},
  };
  return (holdings ? ofTitle : ofPlace)(reserving);
};
