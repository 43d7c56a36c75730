import type { Position, StoreError } from '@torioki/event-store';
import { attempt } from '@torioki/event-store/adapter';
import type { LendingEvent, LocationId, Refusal, Role } from '@torioki/lending';
import type { HostRefusal } from '@torioki/lending/host-rules';
import { isRegistryError, registryRefusal, type RegistryError, type RegistryRefusal } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';

/** The patron has not declared a registration at the library of the pickup location (R27). */
export interface NotRegisteredAtPickup {
  readonly code: 'not-registered-at-pickup';
  readonly location: LocationId;
}

/** A reason for a refusal: by lending, by the registry of patrons, by both together, or by your own rule. */
export type AnyRefusal = Refusal | RegistryRefusal | NotRegisteredAtPickup | HostRefusal;

export type RefusalCode = AnyRefusal['code'];

export type RefusalWith<Code extends RefusalCode, Of = AnyRefusal> = Of extends { readonly code: infer Own }
  ? [Own & Code] extends [never]
    ? never
    : Of
  : never;

/**
 * The errors of a failed answer. Only a view fails with NotReached: it did not contain the newest events in
 * time.
 */
type AnswerError = StoreError | RegistryError | NotReached;

/** The title's name in a refusal about a title, if the library was opened with `titles`. */
export interface WithTitleName {
  readonly called?: string;
}

export interface Refused<out Code extends RefusalCode = RefusalCode> {
  readonly is: 'refused';
  /** All reasons. */
  readonly refusals: NonEmptyArray<RefusalWith<Code> & WithTitleName>;
}

export interface Failed<Error extends AnswerError = AnswerError> {
  readonly is: 'failed';
  /** The error. Its message says what happened, where, and what to do. */
  readonly error: Error;
}

export type Unaccepted<Code extends RefusalCode = RefusalCode> = Refused<Code> | Failed;

/** The outcome of a command: accepted with the requested values, refused, or failed. */
export type CommandOutcome<Fields extends object = object, Code extends RefusalCode = RefusalCode> =
  ({ readonly is: 'accepted' } & Fields) | Unaccepted<Code>;

/** The command's id: yours, or a new one if you gave none. Null if yours is not a valid id. */
export interface WithCommandId {
  readonly commandId: string | null;
}

/** The answer to a command: accepted with the requested values, refused, or failed. */
export type CommandAnswerWithId<
  Fields extends object = object,
  Code extends RefusalCode = RefusalCode,
> = CommandOutcome<Fields, Code> & WithCommandId;

/** The answer to a query. */
export interface ShownAnswer<What> {
  readonly is: 'shown';
  readonly shown: What;
}

/** The shown value, a refusal or a failure. The promise never rejects. */
export type QueryAnswer<What, Code extends RefusalCode = RefusalCode> = Promise<
  ShownAnswer<What> | Unaccepted<Code>
>;

/** The events of an accepted command. */
export interface RecordedEvents {
  readonly events: readonly LendingEvent[];
  /** The position of the last event. With it you can wait for the views. */
  readonly position: Position;
  /** Whether the same command was accepted before. This answer then repeats the first one. */
  readonly again: boolean;
  /** The reason why the reserved lines are still in the cart. Send the same command again to remove them. */
  readonly trouble?: StoreError | RegistryError;
}

/** The answer to a change of a patron's record. */
export interface ChangeRecord {
  /**
   * The position in the history; null if the history does not answer now. The library then records the change
   * later.
   */
  readonly recorded: number | null;
}

/** The answer to a rehearsal. If it is accepted, it has no field besides `is`. */
export const withoutRecord = <Answer extends { readonly is: string }>(
  answer: Answer,
): Exclude<Answer, { readonly is: 'accepted' }> | { readonly is: 'accepted' } =>
  answer.is === 'accepted' ? { is: 'accepted' } : (answer as Exclude<Answer, { readonly is: 'accepted' }>);

export const refused = (...refusals: NonEmptyArray<AnyRefusal>): Refused => ({ is: 'refused', refusals });

/** Refuses a request that a role may not make. */
export const refuseRole = (role: Role, allowed: readonly Role[]): Refused<'actor-not-allowed'> => ({
  is: 'refused',
  refusals: [{ code: 'actor-not-allowed', role, allowed }],
});

export const failed = <Error extends AnswerError>(error: Error): Failed<Error> => ({ is: 'failed', error });

/** Whether the history has another command under the same command id. */
export const isReused = (outcome: CommandOutcome): boolean =>
  outcome.is === 'failed' && outcome.error.code === 'command-id-reused';

/** Whether an outcome has one of these refusals. */
export const hasRefusal = (outcome: CommandOutcome, ...codes: readonly string[]): boolean =>
  outcome.is === 'refused' && outcome.refusals.some(({ code }) => codes.includes(code));

/** The answer to an error: refused or failed. Returns an argument unchanged if it is already an answer. */
export const answerError = (error: AnswerError | Unaccepted): Unaccepted => {
  if ('is' in error) return error;
  const refusal = isRegistryError(error) ? registryRefusal(error) : undefined;
  return refusal ? refused(refusal) : failed(error);
};

/**
 * Runs the work. Returns its result, or the first refusal or failure in it. The caller names the possible
 * codes, because the type of the registry's errors does not show them.
 */
export const answerOf = async <A, Code extends RefusalCode = RefusalCode>(
  work: () => AsyncGenerator<AnswerError | Unaccepted, A, unknown>,
): Promise<A | Unaccepted<Code>> =>
  E.getOrElseW((error: AnswerError | Unaccepted) => answerError(error) as Unaccepted<Code>)(
    await attempt(work),
  );

/** `yield* unwrapShown(look)` gives the shown value, or ends the work with the refusal or failure. */
export function* unwrapShown<What>(
  look: ShownAnswer<What> | Unaccepted,
): Generator<Unaccepted, What, unknown> {
  return look.is === 'shown' ? look.shown : ((yield look) as never);
}

export const shown = <What>(what: What): ShownAnswer<What> => ({ is: 'shown', shown: what });

export const answerQuery = <What>(answer: E.Either<AnswerError, What>): ShownAnswer<What> | Unaccepted =>
  E.isLeft(answer) ? answerError(answer.left) : shown(answer.right);

/** Returns no fields: the accepted answer to some commands has only `is`. */
export const noFields = (): object => ({});

/** The answer to a command, from the registry's answer. */
export const answerOfRegistry = <A, Fields extends object>(
  answer: E.Either<RegistryError, A>,
  fieldsOf: (answer: A) => Fields,
): CommandOutcome<Fields> =>
  E.isLeft(answer) ? answerError(answer.left) : { is: 'accepted', ...fieldsOf(answer.right) };
