import { storeError, type StoreError } from '@torioki/event-store';
import { CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import { failed, type Failed, type Named } from '../answers/answer.js';
import { unlessThrown, type Hindrance } from '../answers/in-service.js';
import { requestOf, type Fields } from '../answers/request.js';
import type { Naming } from '../answers/title-names.js';

/** An answer whose refusals say what the titles are called. */
const withTitles = async <Answer extends object>(
  naming: Naming | undefined,
  answer: Answer,
): Promise<Answer> =>
  naming !== undefined && 'refusals' in answer
    ? { ...answer, refusals: await naming(answer.refusals) }
    : answer;

interface Door {
  readonly hindrance: Hindrance;
  readonly naming: Naming | undefined;
}

/** Gives a command that somebody sent, with the answers that it may get. It never rejects. */
export const checkedCommand = async <Answer extends { readonly is: string }>(
  { hindrance, naming }: Door,
  type: string,
  given: unknown,
  give: (request: Fields) => Promise<Answer>,
): Promise<(Answer | Failed<StoreError>) & Named> => {
  const request = requestOf(given);
  if (E.isLeft(request)) return { ...failed(storeError('invalid-input', request.left)), commandId: null };
  const { commandId = v4(), ...fields } = request.right;
  const named = { commandId: CommandId.is(commandId) ? commandId : null };
  const why = hindrance();
  if (why) return { ...failed(why), ...named };
  const answer = E.getOrElseW((error: StoreError) => failed(error))(
    await unlessThrown(type, () => give({ ...fields, commandId })),
  );
  return { ...(await withTitles(naming, answer)), ...named };
};
