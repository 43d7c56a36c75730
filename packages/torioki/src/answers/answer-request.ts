import { storeError, type StoreError } from '@torioki/event-store';
import { CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { catchThrown } from './catch-thrown.js';
import { addCommandId, type WithOptionalCommandId, type Identified } from './request.js';
import { readRequest } from './read-request.js';
import { failed, type Failed, type WithCommandId, type Refused } from './answer.js';
import type { NameTitles } from './title-names.js';
import { observeCommand, type AnyOutcome, type ObservedGiver } from './observe-command.js';

/** Returns the reason why no request can be answered now; undefined if there is none. */
export type FindObstacle<Instead = Refused<'actor-not-allowed'>> = () => StoreError | Instead | undefined;

/**
 * The check before a request, the function that adds the names of titles to refusals, and the data for
 * `observe`.
 */
export interface RequestGuard<Instead> extends ObservedGiver {
  readonly obstacle: FindObstacle<Instead>;
  readonly naming: NameTitles | undefined;
}

/** Adds the names of titles to the refusals of an answer. */
const withTitles = async <Answer extends object>(
  naming: NameTitles | undefined,
  answer: Answer,
): Promise<Answer> =>
  naming !== undefined && 'refusals' in answer
    ? { ...answer, refusals: await naming(answer.refusals) }
    : answer;

const answerGuarded = async <
  Sent extends WithOptionalCommandId,
  Answer extends AnyOutcome,
  Instead extends Refused<'actor-not-allowed'> = never,
>(
  { obstacle, naming }: Omit<RequestGuard<Instead>, keyof ObservedGiver>,
  name: string,
  given: Sent,
  answer: (request: Identified<Sent>) => Promise<Answer>,
): Promise<(Answer | Instead | Failed<StoreError>) & WithCommandId> => {
  const request = E.map(addCommandId<Sent>)(readRequest(given));
  if (E.isLeft(request)) return { ...failed(storeError('invalid-input', request.left)), commandId: null };
  const { commandId } = request.right;
  const named = { commandId: CommandId.is(commandId) ? commandId : null };
  const why = obstacle();
  if (why !== undefined) return { ...('is' in why ? why : failed(why)), ...named };
  const settled = await catchThrown(name, () => answer(request.right));
  if (E.isLeft(settled)) return { ...failed(settled.left), ...named };
  return { ...(await withTitles(naming, settled.right)), ...named };
};

/**
 * Answers a request from outside. A request that is not an object fails with `invalid-input`. A request
 * without a command id gets a new id, and every answer contains the id. A refusal about a title contains the
 * title's name. The promise never rejects.
 */
export const answerRequest = <
  Sent extends WithOptionalCommandId,
  Answer extends AnyOutcome,
  Instead extends Refused<'actor-not-allowed'> = never,
>(
  guard: RequestGuard<Instead>,
  name: string,
  given: Sent,
  answer: (request: Identified<Sent>) => Promise<Answer>,
): Promise<(Answer | Instead | Failed<StoreError>) & WithCommandId> =>
  observeCommand(guard, name, () => answerGuarded(guard, name, given, answer));
