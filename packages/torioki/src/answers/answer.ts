import type { Position, StoreError } from '@torioki/event-store';
import { answering } from '@torioki/event-store/adapter';
import type { LendingEvent, LocationId, Refusal, Role } from '@torioki/lending';
import { isRegistryError, registryRefusal, type RegistryError, type RegistryRefusal } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';

/** The patron has not declared a registration at the library where a book is to be picked up. */
export interface NotRegisteredAtPickup {
  readonly code: 'not-registered-at-pickup';
  readonly location: LocationId;
}

/**
 * Why something is refused: by the rules of lending, by the registry of patrons, or by something that only both
 * together can tell.
 */
export type AnyRefusal = Refusal | RegistryRefusal | NotRegisteredAtPickup;

export type RefusalCode = AnyRefusal['code'];

/** The refusals that may have one of some codes. */
export type RefusalWith<Code extends RefusalCode, Of = AnyRefusal> = Of extends { readonly code: infer Own }
  ? [Own & Code] extends [never]
    ? never
    : Of
  : never;

/** The errors with which something may fail. Only looking at a view may fail with NotReached. */
type AskedError = StoreError | RegistryError | NotReached;

/** If it is about a title, and the library was opened with `titles`, a refusal says what the title is called. */
export interface MayBeCalled {
  readonly called?: string;
}

export interface Refused<out Code extends RefusalCode = RefusalCode> {
  readonly is: 'refused';
  /** Every reason. */
  readonly refusals: NonEmptyArray<RefusalWith<Code> & MayBeCalled>;
}

export interface Failed<Error extends AskedError = AskedError> {
  readonly is: 'failed';
  /** What happened, where, and what to do. */
  readonly error: Error;
}

/** Refused or failed. */
export type Unaccepted<Code extends RefusalCode = RefusalCode> = Refused<Code> | Failed;

/** What became of a command: accepted, with what it asked for; refused; or failed. */
export type Came<Asked extends object = object, Code extends RefusalCode = RefusalCode> =
  ({ readonly is: 'accepted' } & Asked) | Unaccepted<Code>;

/** The id of the command, as it was given or made up; null if the given one is no id. */
export interface Named {
  readonly commandId: string | null;
}

/** The answer to a command: accepted, with what it asked for; refused; or failed. */
export type Answered<Asked extends object = object, Code extends RefusalCode = RefusalCode> = Came<
  Asked,
  Code
> &
  Named;

/** The answer to a look. */
export interface Shown<What> {
  readonly is: 'shown';
  readonly shown: What;
}

/** What is shown, or why it is not: refused or failed, like a command. It never rejects. */
export type Looked<What> = Promise<Shown<What> | Unaccepted>;

/** What an accepted command has recorded. */
export interface Recorded {
  readonly events: readonly LendingEvent[];
  /** Where the last event stands. With it one can wait for the views. */
  readonly position: Position;
  /** Whether it had been accepted before, so that this is the first answer again. */
  readonly again: boolean;
  /** Why the cart still has the lines that were reserved. Send the same command again, and they leave it. */
  readonly trouble?: StoreError | RegistryError;
}

/** The answer to a change of a patron's record. */
export interface Kept {
  /** Where the history holds it; null while the history is away. It will hold it once it is back. */
  readonly recorded: number | null;
}

/** An answer without what would have been recorded. */
export const withoutRecord = <Answer extends { readonly is: string }>(
  answer: Answer,
): Exclude<Answer, { readonly is: 'accepted' }> | { readonly is: 'accepted' } =>
  answer.is === 'accepted' ? { is: 'accepted' } : (answer as Exclude<Answer, { readonly is: 'accepted' }>);

export const refused = (...refusals: NonEmptyArray<AnyRefusal>): Refused => ({ is: 'refused', refusals });

/** Refuses what is not for a role. */
export const notAllowed = (role: Role, allowed: readonly Role[]): Refused<'actor-not-allowed'> => ({
  is: 'refused',
  refusals: [{ code: 'actor-not-allowed', role, allowed }],
});

export const failed = <Error extends AskedError>(error: Error): Failed<Error> => ({ is: 'failed', error });

/** Whether the history holds another command under the same command id. */
export const isReused = (outcome: Came): boolean =>
  outcome.is === 'failed' && outcome.error.code === 'command-id-reused';

/** The answer to an error: it is a refusal, or it failed. An answer is one already. */
export const notDone = (error: AskedError | Unaccepted): Unaccepted => {
  if ('is' in error) return error;
  const refusal = isRegistryError(error) ? registryRefusal(error) : undefined;
  return refusal ? refused(refusal) : failed(error);
};

/**
 * Does a work to its answer, or to the first thing in it that is refused or fails; that is then the answer. A registry's type
 * of errors does not say which of them a work may meet; the caller does.
 */
export const answerOf = async <A, Code extends RefusalCode = RefusalCode>(
  work: () => AsyncGenerator<AskedError | Unaccepted, A, unknown>,
): Promise<A | Unaccepted<Code>> =>
  E.getOrElseW((error: AskedError | Unaccepted) => notDone(error) as Unaccepted<Code>)(await answering(work));

/** `yield* seen(look)` gives what is shown, or ends the work with the reason why nothing is. */
export function* seen<What>(look: Shown<What> | Unaccepted): Generator<Unaccepted, What, unknown> {
  return look.is === 'shown' ? look.shown : ((yield look) as never);
}

export const shown = <What>(what: What): Shown<What> => ({ is: 'shown', shown: what });

/** The answer to a look, from a port's answer. */
export const looked = <What>(answer: E.Either<AskedError, What>): Shown<What> | Unaccepted =>
  E.isLeft(answer) ? notDone(answer.left) : shown(answer.right);

/** For commands whose answer says only that they are accepted. */
export const nothingMore = (): object => ({});

/** The answer to a command, from the registry's answer. */
export const came = <A, Asked extends object>(
  answer: E.Either<RegistryError, A>,
  asked: (answer: A) => Asked,
): Came<Asked> => (E.isLeft(answer) ? notDone(answer.left) : { is: 'accepted', ...asked(answer.right) });
