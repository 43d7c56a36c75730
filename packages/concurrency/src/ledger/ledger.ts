import type { DataOf } from '@torioki/lending';

export type Stage = 'waiting' | 'secured' | 'noticed' | 'shipped' | 'arrived' | 'filled' | 'ended';

export interface ReservationEntry extends DataOf<'Reserved'> {
  stage: Stage;
  /** Whether it waits for those before it in a reading order. */
  heldBack: boolean;
  /** The day until which it is suspended, or was. */
  suspendedUntil: string | null;
  everSecured: boolean;
  /** The number of its notices. */
  notices: number;
  /** Whether its copy is gone, which a notice had promised, and no notice says so. */
  takesBack: boolean;
  /** Whether a notice promised its copy at another place, and no later one names this place. */
  promisedElsewhere: boolean;
  /** Where its copy is, once it has one. */
  carried: 'not' | 'under way' | 'there';
  rank: number;
  /** Its place among those taken over from an old system, as a text that sorts; null for all others. */
  readonly old: string | null;
}

interface LoanEntry extends DataOf<'PickedUp'> {
  open: boolean;
  renewals: number;
}

/** What the events say, each taken at its word. It knows no aggregates, so that it can check the decisions. */
export interface Ledger {
  readonly reservations: Map<string, ReservationEntry>;
  readonly loans: Map<string, LoanEntry>;
  /** The title of each copy. */
  readonly copies: Map<string, string>;
  /** Where the copies live. */
  headquarters: string;
  /** The loan class and the source of each copy. */
  readonly stock: Map<string, Pick<DataOf<'CopyAdded'>, 'loanClass' | 'source'>>;
  /** The copies out of circulation, also those that travel back or are missing. */
  readonly removed: Set<string>;
  /** What a copy is held for: a reservation, a loan, a library, its way back, or its return to circulation. */
  readonly heldFor: Map<string, string>;
  readonly policies: DataOf<'PolicyPublished'>[];
  /** What must never happen, but did. */
  readonly broken: string[];
}

/** The states of a copy that a place has to send back, and of one that comes back to the headquarters. */
export const toSendBack = 'its being sent back';
export const onTheWayBack = 'its way back';

/** The state of a copy that is at the headquarters, out of circulation. */
export const outOfCirculation = 'its return to circulation';

/** The states of a copy that nobody can find, and of one that is gone. */
export const missing = 'its being found';
export const withdrawn = 'nothing more';
