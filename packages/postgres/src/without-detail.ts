import { storeError, type StoreError } from '@torioki/event-store';
import { sqlStateOf } from './failure.js';
import { reasonOf } from './store-error-of.js';

/** An error without what the server tells of rows in a detail or a context: nothing of a person is in an error. */
export const withoutDetail = ({ code, details, cause }: StoreError): StoreError => {
  const tell = storeError as (of: StoreError['code'], facts: object, why?: Error) => StoreError;
  const sqlState = sqlStateOf(cause);
  return cause === undefined
    ? tell(code, details)
    : tell(
        code,
        details,
        new Error(sqlState === undefined ? reasonOf(cause) : `${sqlState}: ${reasonOf(cause)}`),
      );
};
