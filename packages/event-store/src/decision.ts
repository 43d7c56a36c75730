import type { Either } from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { EventBody } from './event.js';
import type { Fault, JsonObject } from './json.js';
import type { QueryItem } from './query.js';

/**
 * A part of the history that decides together: the query that names exactly its events, and the state to which they
 * fold. Without `undoneBy` no event of the query may be recorded between reading and recording. With it only those
 * events may not that could turn an acceptance into a refusal.
 */
export interface Aggregate<State, Event> {
  readonly name: string;
  readonly query: readonly QueryItem[];
  readonly undoneBy?: readonly QueryItem[];
  readonly initial: State;
  evolve(state: State, event: Event): State;
}

export type Aggregates<States> = { readonly [Name in keyof States]: Aggregate<States[Name], unknown> };

/** What a decision comes to: the facts it makes, or every reason against it. */
export type Verdict<Event, Refusal> = Either<NonEmptyArray<Refusal>, NonEmptyArray<Event>>;

/** A plan asks for the states of some aggregates, and goes on with them. */
export interface Reading {
  readonly is: 'reading';
  readonly aggregates: Readonly<Record<string, Aggregate<unknown, unknown>>>;
}

/** A plan tells what was ruled. It goes on with what was found; reasons against the command end it. */
export interface Ruled<Refusal> {
  readonly is: 'ruled';
  readonly ruling: Either<NonEmptyArray<Refusal>, unknown>;
}

/**
 * How a decision comes about, step by step: it reads, requires, and at last returns the facts that it makes. It is a
 * generator function without effects, so a plan can be followed again over any history.
 */
export type Plan<Event, Refusal> = Generator<Reading | Ruled<Refusal>, NonEmptyArray<Event>, unknown>;

/** `yield* reading({ loan: loan(id) })` gives the states of the aggregates, by the same names. */
export function* reading<States>(aggregates: Aggregates<States>): Generator<Reading, States, unknown> {
  return (yield { is: 'reading', aggregates }) as States;
}

/** `yield* requiring(openLoan(loan))` gives what a precondition found, or ends the plan with its refusals. */
export function* requiring<Found, Refusal>(
  ruling: Either<NonEmptyArray<Refusal>, Found>,
): Generator<Ruled<Refusal>, Found, unknown> {
  return (yield { is: 'ruled', ruling }) as Found;
}

/** An order. Its id makes it harmless to send it again; `at` is its instant, in UTC. */
export interface Command {
  readonly type: string;
  readonly id: string;
  readonly at: string;
}

/** A pure decision on one type of command: it says what it reads, and what it makes of that. */
export interface Decision<Given extends Command, Event, Refusal> {
  readonly type: Given['type'];
  /** The version of the command's form and of the rules that judge it, from 1. It is recorded with the command. */
  readonly version: number;
  /** Decodes a command of the newest version. Pass the version of a recorded command to decode its former fields. */
  decode(command: unknown, version?: number): Either<NonEmptyArray<Fault>, Given>;
  encode(command: Given): JsonObject;
  /** Plans by the newest rules. Pass the version of a recorded command to plan by its rules. */
  plan(command: Given, version?: number): Plan<Event, Refusal>;
}

/** How the domain's events are stored and read back. */
export interface EventCodec<Event> {
  readonly encode: (event: Event) => EventBody;
  readonly decode: (stored: EventBody) => Either<Fault, Event>;
}
