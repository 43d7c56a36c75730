import type { Either } from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { EventBody } from './event.js';
import type { Fault, JsonObject } from './json.js';
import type { QueryItem } from './query.js';

/**
 * A part of the history that decides together: the query that names exactly its events, and the state they fold to.
 * `undoneBy` narrows what may not happen between reading and recording, where only some of the events could turn an
 * acceptance into a refusal; without it that is every event of the query.
 */
export interface Aggregate<State, Event> {
  readonly name: string;
  readonly query: readonly QueryItem[];
  readonly undoneBy?: readonly QueryItem[];
  readonly initial: State;
  evolve(state: State, event: Event): State;
}

export type Aggregates<States> = { readonly [Name in keyof States]: Aggregate<States[Name], never> };

/** What a decision comes to: the facts it makes, or every reason against it. */
export type Verdict<Event, Refusal> = Either<NonEmptyArray<Refusal>, NonEmptyArray<Event>>;

/** What a decision does next: read some more, or give its verdict. */
export type Plan<Event, Refusal> =
  | {
      readonly is: 'reading';
      readonly aggregates: Readonly<Record<string, Aggregate<unknown, never>>>;
      readonly then: (states: never) => Plan<Event, Refusal>;
    }
  | { readonly is: 'verdict'; readonly verdict: Verdict<Event, Refusal> };

/** Reads aggregates as of one position, then goes on with what they hold. */
export const reading = <States, Event, Refusal>(
  aggregates: Aggregates<States>,
  then: (states: States) => Plan<Event, Refusal>,
): Plan<Event, Refusal> => ({ is: 'reading', aggregates, then });

/** Ends a plan. */
export const verdict = <Event, Refusal>(given: Verdict<Event, Refusal>): Plan<Event, Refusal> => ({
  is: 'verdict',
  verdict: given,
});

/** An order to the domain. Its id makes sending it again harmless; `at` is when it was given, an instant in UTC. */
export interface Command {
  readonly type: string;
  readonly id: string;
  readonly at: string;
}

/** A pure answer to one type of command: what it reads, and what it makes of that. */
export interface Decision<Ordered extends Command, Event, Refusal> {
  readonly type: Ordered['type'];
  readonly decode: (command: unknown) => Either<NonEmptyArray<Fault>, Ordered>;
  readonly encode: (command: Ordered) => JsonObject;
  readonly plan: (command: Ordered) => Plan<Event, Refusal>;
}

/** How the domain's events are stored and read back. */
export interface EventCodec<Event> {
  readonly encode: (event: Event) => EventBody;
  readonly decode: (stored: EventBody) => Either<Fault, Event>;
}
