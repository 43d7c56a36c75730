import { storeError, type StoreError } from '@torioki/event-store';
import { isStoreError, nameOfThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/** The error for a value that a verb threw. It names the verb. */
const errorOfThrown = (verb: string, thrown: unknown): StoreError => {
  if (isStoreError(thrown)) return thrown;
  return storeError('store-unavailable', {
    store: 'The library',
    reason: `the store, the registry or the clock threw ${nameOfThrown(thrown)} during ${verb}`,
  });
};

/** The answer of a verb, or, if it throws, an error that names the verb. */
export const catchThrown = async <Answer>(
  verb: string,
  ask: () => Answer | Promise<Answer>,
): Promise<E.Either<StoreError, Answer>> => {
  try {
    return E.right(await ask());
  } catch (thrown) {
    return E.left(errorOfThrown(verb, thrown));
  }
};
