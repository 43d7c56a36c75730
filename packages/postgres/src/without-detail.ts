import { storeError, type StoreError } from '@torioki/event-store';
import { sqlStateOf } from './failure.js';
import { reasonOf } from './store-error-of.js';

/**
 * An error without the server's detail and context, since these tell of rows, and no error may tell anything about a
 * person.
 */
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
