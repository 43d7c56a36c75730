import { storeError, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/** A name that PostgreSQL takes as it is, of at most 63 bytes, and does not keep for itself. */
const allowed = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/;

/** Checks a schema's name; it may stand between quotation marks afterwards. */
export const schemaName = (name: string): E.Either<StoreError, string> =>
  allowed.test(name)
    ? E.right(name)
    : E.left(
        storeError('invalid-input', {
          path: 'schema',
          reason: 'must be of 1 to 63 small letters, digits and _, not begin with a digit, nor with pg_',
        }),
      );
