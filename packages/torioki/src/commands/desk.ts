import type { Outcome } from '@torioki/event-store';
import type { Decisions, LendingEvent, RefusalOf } from '@torioki/lending';
import type { RegistryRefusal } from '@torioki/patrons';
import type { Given } from '../answers/request.js';
import type { MayBeCalled, Named, Refused } from '../answers/answer.js';
import type { ViewMethods } from '../views/views.js';

type Outcomes<Name extends keyof Decisions> = Outcome<LendingEvent, RefusalOf<Decisions[Name]> & MayBeCalled>;

/** By these something begins for a borrower. */
export type Beginning = 'reserve' | 'reserveInOrder' | 'pickUp';

/** Where there are people, nothing begins for a borrower whom their registry does not know. */
export type BorrowerUnknown = Extract<RegistryRefusal, { code: 'borrower-unknown' }>;

/** What became of a command: accepted with its events, refused with every reason, or failed with the store's error. */
export type DeskAnswer<Name extends keyof Decisions> = Named &
  (Name extends Beginning ? Outcomes<Name> | Refused<BorrowerUnknown> : Outcomes<Name>);

/** What is commanded at a desk: all but what is decided of people, which their registry is asked for. */
type Commanded = {
  readonly [
    Name in keyof Decisions as Decisions[Name] extends { decide: unknown } ? never : Name
  ]: Decisions[Name];
};

/**
 * A command as a desk takes it. A desk closes a pseudonym only if nothing is open under it. A patron who leaves is a matter
 * of the patron's file: otherwise the next pseudonym would be a way around every limit.
 */
export type GivenAtDesk<Name extends keyof Decisions> = Name extends 'closeBorrower'
  ? Omit<Given<Name>, 'why'> & { readonly why: 'rotation' }
  : Given<Name>;

type CommandsAtDesk = {
  readonly [Name in keyof Commanded]: (command: GivenAtDesk<Name>) => Promise<DeskAnswer<Name>>;
};

/** Where commands are given, by one actor. Every command is accepted, refused with all reasons, or fails; it never throws. */
export interface Desk extends CommandsAtDesk {
  /**
   * The views that the role of the actor may see; another one is refused with `actor-not-allowed`. A branch sees what is
   * there or on the way there, and asks for no other place.
   */
  readonly views: ViewMethods;
}

/** The same for the library itself, which knows what it gives. */
export type OwnDesk = {
  readonly [Name in keyof Commanded]: (command: Given<Name>) => Promise<Outcomes<Name>>;
};
