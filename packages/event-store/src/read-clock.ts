import { isDate } from 'node:util/types';
import * as E from 'fp-ts/lib/Either.js';
import { because } from './because.js';
import { storeError, type StoreError } from './store-error.js';

/** The length of an instant's text. A year with more than four digits makes it longer. */
const lengthOfInstant = 'YYYY-MM-DDTHH:mm:ss.sssZ'.length;

/** Whether a text is a real instant in the form of `Date.toISOString`, for the years 0 to 9999. */
export const isInstant = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length !== lengthOfInstant) return false;
  const instant = new Date(value);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === value;
};

/** The instant of the writer's clock, ISO 8601 in UTC; `invalid-input` if the clock returns no real instant. */
export const readClock = (clock: () => Date): E.Either<StoreError, string> => {
  const fault = {
    path: 'clock',
    ...because(
      'date',
      'must give a Date of the years 0 to 9999, such as `new Date()`',
      '0年から9999年までの時刻を返す',
    ),
  };
  try {
    const now: unknown = clock();
    const instant = isDate(now) ? now.toISOString() : '';
    return instant.length === lengthOfInstant ? E.right(instant) : E.left(storeError('invalid-input', fault));
  } catch (thrown) {
    return E.left(storeError('invalid-input', fault, thrown));
  }
};
