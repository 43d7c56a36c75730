import { storeError, type StoreError } from '@torioki/event-store';
import { callWithinLimit } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { reasonOfNoAnswer } from './limit-host-calls.js';

/**
 * The longest time for one record or one page of a catalogue, in milliseconds. After it, the catalogue counts
 * as unavailable.
 */
const limitMs = 60_000;

export const callCatalogue = async <Failed, A>(
  verb: string,
  call: () => Promise<E.Either<Failed, A>>,
): Promise<E.Either<Failed | StoreError, A>> => {
  const answer = await callWithinLimit(call, limitMs);
  if (E.isRight(answer)) return answer.right;
  const reason = reasonOfNoAnswer(verb, answer.left, limitMs);
  return E.left(storeError('store-unavailable', { store: 'The catalogue', reason }));
};
