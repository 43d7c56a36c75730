import { isStoreError, type Position, type StoreError } from '@torioki/event-store';
import type { LendingEvent, Refusal } from '@torioki/lending';
import { registryRefusal, type RegistryError, type RegistryRefusal } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { NotRegisteredAtPickup } from './requests/registered-at-pickups.js';

/** Why something is refused: by the rules of lending, by the registry of patrons, or by what only both can tell. */
export type AnyRefusal = Refusal | RegistryRefusal | NotRegisteredAtPickup;

/** What something may fail with; with NotReached only what is looked at in a view. */
type AskedError = StoreError | RegistryError | NotReached;

interface Refused {
  readonly is: 'refused';
  /** Every reason. */
  readonly refusals: NonEmptyArray<AnyRefusal>;
}

interface Failed<Error extends AskedError = AskedError> {
  readonly is: 'failed';
  /** What happened, where, and what to do. */
  readonly error: Error;
}

/** Refused or failed. */
export type Unaccepted = Refused | Failed;

/** What a command comes to: accepted, with what it asked for; refused; or failed. */
export type Came<Asked extends object = object> = ({ readonly is: 'accepted' } & Asked) | Unaccepted;

/** Of which command something is told: its id as it was given, or made up; null where what was given is none. */
export interface Named {
  readonly commandId: string | null;
}

/** The answer to a command: accepted, with what it asked for; refused; or failed. */
export type Answered<Asked extends object = object> = Came<Asked> & Named;

/** The answer to who looks. */
export interface Shown<What> {
  readonly is: 'shown';
  readonly shown: What;
}

/** What is shown, or why it is not: refused or failed, as a command is. It never rejects. */
export type Looked<What> = Promise<Shown<What> | Unaccepted>;

/** What is recorded of a command that is accepted. */
export interface Recorded {
  readonly events: readonly LendingEvent[];
  /** Where the last event stands: views can be waited for by it. */
  readonly position: Position;
  /** Whether it had been accepted before, and this is the first outcome again. */
  readonly again: boolean;
}

export const refused = (...refusals: NonEmptyArray<AnyRefusal>): Refused => ({ is: 'refused', refusals });

export const failed = <Error extends AskedError>(error: Error): Failed<Error> => ({ is: 'failed', error });

/** Whether the history holds another command under the same command id. */
export const isReused = (outcome: Came): boolean =>
  outcome.is === 'failed' && outcome.error.code === 'command-id-reused';

/** What an error comes to: somebody is told why, or it failed. */
export const notDone = (error: AskedError): Unaccepted => {
  const isRegistryError = !isStoreError(error) && error.code !== 'not-reached';
  const refusal = isRegistryError ? registryRefusal(error) : undefined;
  return refusal ? refused(refusal) : failed(error);
};

export const shown = <What>(what: What): Shown<What> => ({ is: 'shown', shown: what });

/** What an answer to who looks comes to. */
export const looked = <What>(answer: E.Either<AskedError, What>): Shown<What> | Unaccepted =>
  E.isLeft(answer) ? notDone(answer.left) : shown(answer.right);

/** For commands of which it is enough that they are accepted. */
export const nothingMore = (): object => ({});

/** What an answer of the registry comes to. */
export const came = <A, Asked extends object>(
  answer: E.Either<RegistryError, A>,
  asked: (answer: A) => Asked,
): Came<Asked> => (E.isLeft(answer) ? notDone(answer.left) : { is: 'accepted', ...asked(answer.right) });
