import type { DataOf } from '@torioki/lending';

export type Stage = 'waiting' | 'secured' | 'noticed' | 'shipped' | 'arrived' | 'filled' | 'ended';

export interface ReservationEntry extends DataOf<'Reserved'> {
  stage: Stage;
  /** Whether it waits for those before it in a reading order. */
  heldBack: boolean;
  everSecured: boolean;
  /** Where its copy is, once it has one. */
  carried: 'not' | 'under way' | 'there';
  rank: number;
}

interface LoanEntry extends DataOf<'PickedUp'> {
  open: boolean;
  renewals: number;
}

/** What the events say, each taken at its word: told without the aggregates, to check the decisions by. */
export interface Ledger {
  readonly reservations: Map<string, ReservationEntry>;
  readonly loans: Map<string, LoanEntry>;
  /** The title of each copy. */
  readonly copies: Map<string, string>;
  /** Where the copies live. */
  headquarters: string;
  /** What a copy is held for: a reservation, a loan, a library, or its way back. */
  readonly heldFor: Map<string, string>;
  readonly policies: DataOf<'PolicyPublished'>[];
  /** What must never happen and did. */
  readonly broken: string[];
}

/** What a copy is held for that a place has to send back, and one that comes back to the headquarters. */
export const toSendBack = 'its being sent back';
export const onTheWayBack = 'its way back';

/** What a copy is held for that nobody can find, and one that is no more. */
export const missing = 'its being found';
export const withdrawn = 'nothing more';
