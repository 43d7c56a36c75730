import * as E from 'fp-ts/lib/Either.js';
import { storeError, type StoreError } from './store-error.js';

/** Whether a text is a real instant, as `Date.toISOString` writes those of the years 0 to 9999. */
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

/** What a writer's clock says, as an ISO 8601 instant in UTC; `invalid-input` when it says no real one. */
export const instantOf = (clock: () => Date): E.Either<StoreError, string> => {
  const reason = 'must give a date of the years 0 to 9999';
  const read = E.tryCatch(
    () => clock().toISOString(),
    (thrown) => storeError('invalid-input', { path: 'clock', reason }, thrown),
  );
  return E.filterOrElse(isInstant, () => storeError('invalid-input', { path: 'clock', reason }))(read);
};
