import type { Command, Decision, StoreError } from '@torioki/event-store';
import type { Decisions, LendingEvent, RefusalOf } from '@torioki/lending';
import type { GuardedName, HostRefusal } from '@torioki/lending/host-rules';
import type { RegistryRefusal } from '@torioki/patrons';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import type { Failed, WithTitleName } from '../answers/answer.js';

/** The commands that begin a reservation or a loan for a borrower. */
export const beginnings = ['reserve', 'reserveInOrder', 'pickUp'] as const;

/**
 * The refusals of a command in `beginnings` if no patron is known for the pseudonym, or if the patron has
 * left. Only a library with patrons gives them.
 */
type MayNotBegin = Extract<RegistryRefusal, { code: 'borrower-unknown' | 'patron-leaving' }>;

/**
 * The outcome of a command: accepted, refused with every reason of its rules, or failed with the store's
 * error.
 */
export type CommandAnswer<Accepted, Refusal> =
  | ({ readonly is: 'accepted' } & Accepted)
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> }
  | Failed<StoreError>;

/** The decision about a command, with the command's fields. */
export type DecisionWithFields<Of extends Command, Refusal> = Decision<Of, LendingEvent, Refusal> & {
  readonly fields: t.Props;
};

/** The refusals by rules of the host. Only a library with such rules gives them. */
type RefusedByHost<Name extends keyof Decisions> = Name extends GuardedName ? HostRefusal : never;

export type CommandResult<Name extends keyof Decisions, Accepted, More> = Promise<
  CommandAnswer<Accepted, (RefusalOf<Decisions[Name]> | RefusedByHost<Name>) & WithTitleName> & More
>;

/** The answer to a command that begins a reservation or a loan for a borrower. */
export type BeginningResult<Name extends keyof Decisions, Accepted, More> = Promise<
  CommandAnswer<Accepted, (RefusalOf<Decisions[Name]> | RefusedByHost<Name> | MayNotBegin) & WithTitleName> &
    More
>;

/** Gives commands. `Accepted` is the answer to an accepted command; `More` is in every answer. */
export interface CommandGiver<Accepted, More> {
  /** `filled` has the fields that the library fills in. A caller must not send them. */
  readonly give: <Of extends Command, Refusal>(
    decision: DecisionWithFields<Of, Refusal>,
    command: object,
    filled?: object,
  ) => Promise<CommandAnswer<Accepted, Refusal> & More>;
  /** Gives a command that begins a reservation or a loan for a borrower. */
  readonly begin: <Of extends Command, Refusal>(
    decision: DecisionWithFields<Of, Refusal>,
    command: object,
  ) => Promise<CommandAnswer<Accepted, Refusal | MayNotBegin> & More>;
}
