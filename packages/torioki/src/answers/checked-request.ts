import { storeError, type StoreError } from '@torioki/event-store';
import { CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { unlessThrown } from './in-service.js';
import { addCommandId, requestOf, type Commanding, type Identified } from './request.js';
import { failed, type Failed, type Named, type Refused } from './answer.js';
import type { Naming } from './title-names.js';

/** Why something is neither done nor shown; undefined if nothing stands in the way. */
export type Withheld<Hindered = Refused<'actor-not-allowed'>> = () => StoreError | Hindered | undefined;

/** Where requests are made. */
export interface Door<Hindered> {
  readonly withheld: Withheld<Hindered>;
  readonly naming: Naming | undefined;
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
 * Answers a request that somebody sent. If it is no object, it fails with `invalid-input`. It has the id of a command, its
 * own or a new one, which every answer names. What is refused says what the title is called for which it is. It never
 * rejects.
 */
export const answerRequest = async <
  Sent extends Commanding,
  Answer extends object,
  Hindered extends Refused<'actor-not-allowed'> = never,
>(
  { withheld, naming }: Door<Hindered>,
  name: string,
  given: Sent,
  answer: (request: Identified<Sent>) => Promise<Answer>,
): Promise<(Answer | Hindered | Failed<StoreError>) & Named> => {
  const request = E.map(addCommandId<Sent>)(requestOf(given));
  if (E.isLeft(request)) return { ...failed(storeError('invalid-input', request.left)), commandId: null };
  const { commandId } = request.right;
  const named = { commandId: CommandId.is(commandId) ? commandId : null };
  const why = withheld();
  if (why !== undefined) return { ...('is' in why ? why : failed(why)), ...named };
  const settled = await unlessThrown(name, () => answer(request.right));
  if (E.isLeft(settled)) return { ...failed(settled.left), ...named };
  return { ...(await withTitles(naming, settled.right)), ...named };
};
