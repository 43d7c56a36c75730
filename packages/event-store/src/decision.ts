import type { Either } from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { EventBody } from './event.js';
import type { Fault, JsonObject } from './json.js';
import type { QueryItem } from './query.js';

/**
 * A part of the history that a decision depends on: a query for events, and the state folded from them. A
 * command is recorded only if no further event of the query was recorded after the decision's read.
 * `undoneBy` limits this check to the events that can turn an acceptance into a refusal.
 */
export interface Aggregate<State, Event> {
  readonly name: string;
  readonly query: readonly QueryItem[];
  readonly undoneBy?: readonly QueryItem[];
  readonly initial: State;
  evolve(state: State, event: Event): State;
}

export type Aggregates<States> = { readonly [Name in keyof States]: Aggregate<States[Name], unknown> };

/** The result of a decision: its events, or every reason against it. */
export type Verdict<Event, Refusal> = Either<NonEmptyArray<Refusal>, NonEmptyArray<Event>>;

/** A step of a plan that requests the states of aggregates. The plan continues with these states. */
export interface Reading {
  readonly is: 'reading';
  readonly aggregates: Readonly<Record<string, Aggregate<unknown, unknown>>>;
}

/** A step of a plan that checks a precondition. The plan continues with the finding, or ends with the refusals. */
export interface Ruled<Refusal> {
  readonly is: 'ruled';
  readonly ruling: Either<NonEmptyArray<Refusal>, unknown>;
}

/**
 * A step of a plan that makes a note. The note is recorded beside the command. If the decision is made again,
 * it gets the recorded note.
 */
export interface Noting {
  readonly is: 'noting';
  readonly note: JsonObject;
}

/**
 * The steps of a decision: it reads states, checks preconditions, and finally returns its events. A plan is a
 * generator function without effects, so you can run it again over any history.
 */
export type Plan<Event, Refusal> = Generator<
  Reading | Noting | Ruled<Refusal>,
  NonEmptyArray<Event>,
  unknown
>;

/** `yield* reading({ loan: loan(id) })` returns the states of the aggregates, under the same names. */
export function* reading<States>(aggregates: Aggregates<States>): Generator<Reading, States, unknown> {
  return (yield { is: 'reading', aggregates }) as States;
}

/**
 * `yield* noting({ reservations: 3 })` records a note beside the command, and returns the note. If the
 * decision is made again, it returns the recorded note instead of the new one.
 */
export function* noting(note: JsonObject): Generator<Noting, JsonObject, unknown> {
  return (yield { is: 'noting', note }) as JsonObject;
}

/** `yield* requiring(openLoan(loan))` returns the finding of a precondition, or ends the plan with its refusals. */
export function* requiring<Found, Refusal>(
  ruling: Either<NonEmptyArray<Refusal>, Found>,
): Generator<Ruled<Refusal>, Found, unknown> {
  return (yield { is: 'ruled', ruling }) as Found;
}

/** A request for a change. The id makes it safe to send the request again; `at` is its instant, in UTC. */
export interface Command {
  readonly type: string;
  readonly id: string;
  readonly at: string;
}

/** A rule that the host added to a decision. */
export interface HostRuleVersion {
  readonly code: string;
  readonly version: number;
}

/** A pure decision on one type of command. */
export interface Decision<Given extends Command, Event, Refusal> {
  readonly type: Given['type'];
  /** The newest version of the command's form and of its rules, from 1. It is recorded with the command. */
  readonly version: number;
  /** The version of new commands, if it is not the newest one. It is then recorded with the command. */
  readonly written?: number;
  /** The host's rules in the plan. They are recorded with the command. */
  readonly hostRules?: readonly HostRuleVersion[];
  /** Decodes a new command. Pass the version of a recorded command to decode its older form. */
  decode(command: unknown, version?: number): Either<NonEmptyArray<Fault>, Given>;
  encode(command: Given): JsonObject;
  /** Plans by the rules for new commands. Pass the version of a recorded command to plan by the rules of that version. */
  plan(command: Given, version?: number): Plan<Event, Refusal>;
}

/** Translates the domain's events to stored events and back. */
export interface EventCodec<Event> {
  readonly encode: (event: Event) => EventBody;
  readonly decode: (stored: EventBody) => Either<Fault, Event>;
  /**
   * All types that `decode` can read. If you give them, the runner decides nothing on a history with an event
   * of another type: a newer release has recorded it.
   */
  readonly types?: readonly string[];
}
