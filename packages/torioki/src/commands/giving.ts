import type { Command, Decision, StoreError } from '@torioki/event-store';
import type { Decisions, LendingEvent, RefusalOf } from '@torioki/lending';
import type { RegistryRefusal } from '@torioki/patrons';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import type { Failed, MayBeCalled } from '../answers/answer.js';

/** By these something begins for a borrower. */
export const beginnings = ['reserve', 'reserveInOrder', 'pickUp'] as const;

/** Where there are people, nothing begins for a borrower whom their registry does not know. */
type BorrowerUnknown = Extract<RegistryRefusal, { code: 'borrower-unknown' }>;

/** What became of a command: accepted, refused with every reason that its rules give, or failed with the store's error. */
export type CommandAnswer<Accepted, Refusal> =
  | ({ readonly is: 'accepted' } & Accepted)
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> }
  | Failed<StoreError>;

/** A decision about commands, with the fields that they have. */
export type Decided<Of extends Command, Refusal> = Decision<Of, LendingEvent, Refusal> & {
  readonly fields: t.Props;
};

/** The answer to a command of a name. */
export type Gave<Name extends keyof Decisions, Accepted, More> = Promise<
  CommandAnswer<Accepted, RefusalOf<Decisions[Name]> & MayBeCalled> & More
>;

/** The answer to a command by which something begins for a borrower. */
export type Begun<Name extends keyof Decisions, Accepted, More> = Promise<
  CommandAnswer<Accepted, (RefusalOf<Decisions[Name]> | BorrowerUnknown) & MayBeCalled> & More
>;

/** How commands are given: what an accepted one answers, and what every answer says more. */
export interface Giving<Accepted, More> {
  readonly give: <Of extends Command, Refusal>(
    decision: Decided<Of, Refusal>,
    command: object,
  ) => Promise<CommandAnswer<Accepted, Refusal> & More>;
  /** The same for a command by which something begins for a borrower. */
  readonly begin: <Of extends Command, Refusal>(
    decision: Decided<Of, Refusal>,
    command: object,
  ) => Promise<CommandAnswer<Accepted, Refusal | BorrowerUnknown> & More>;
}
