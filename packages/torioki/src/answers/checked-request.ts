import { storeError, type StoreError } from '@torioki/event-store';
import { CommandId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { unlessThrown } from './in-service.js';
import { addCommandId, requestOf, type Commanding, type Identified } from './request.js';
import { failed, notDone, type Answered, type Came, type Failed, type Named } from './answer.js';
import type { Naming } from './title-names.js';

/** Why something is neither done nor shown; undefined if nothing stands in the way. */
export type Withheld = () => StoreError | RegistryError | undefined;

/** Where requests are made. */
export interface Door<Why = StoreError | RegistryError> {
  readonly withheld: () => Why | undefined;
  readonly naming: Naming | undefined;
}

/** A door that says how an obstacle is answered. */
interface AnsweringDoor<Why, Unanswered> extends Door<Why> {
  readonly unanswered: (why: NoInfer<Why> | StoreError) => Unanswered;
}

/** An answer whose refusals say what the titles are called. */
const withTitles = async <Answer extends object>(
  naming: Naming | undefined,
  answer: Answer,
): Promise<Answer> =>
  naming !== undefined && 'refusals' in answer
    ? { ...answer, refusals: await naming(answer.refusals) }
    : answer;

/**
 * Answers a request that somebody sent. While it is withheld, `unanswered` says so; if it is no object, it fails with
 * `invalid-input`. It has the id of a command, its own or a new one, which every answer names. What is refused says what
 * the title is called for which it is. It never rejects.
 */
export const answerRequest = async <Sent extends Commanding, Answer extends object, Why, Unanswered>(
  { withheld, naming, unanswered }: AnsweringDoor<Why, Unanswered>,
  name: string,
  given: Sent,
  ask: (request: Identified<Sent>) => Promise<Answer>,
): Promise<(Answer | Unanswered | Failed<StoreError>) & Named> => {
  const request = E.map(addCommandId<Sent>)(requestOf(given));
  if (E.isLeft(request)) return { ...failed(storeError('invalid-input', request.left)), commandId: null };
  const { commandId } = request.right;
  const named = { commandId: CommandId.is(commandId) ? commandId : null };
  const why = withheld();
  if (why !== undefined) return { ...unanswered(why), ...named };
  const settled = await unlessThrown(name, () => ask(request.right));
  if (E.isLeft(settled)) return { ...unanswered(settled.left), ...named };
  return { ...(await withTitles(naming, settled.right)), ...named };
};

/** A request that is answered, refused or fails: `answerRequest` of a door where people are known. */
export const checkedRequest =
  <Sent extends Commanding, Asked extends object>(
    door: Door,
    name: string,
    ask: (request: Identified<Sent>) => Promise<Came<Asked>>,
  ) =>
  (given: Sent): Promise<Answered<Asked>> =>
    answerRequest({ ...door, unanswered: notDone }, name, given, ask);
