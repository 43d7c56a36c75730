import type { Fault } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { listFaults } from './fault.js';
import { findMisspeltFields, findUnknownFields } from './unknown-fields.js';
import { isTooLong } from './too-long.js';

/**
 * Decodes an input, if its codec accepts all of it. Otherwise returns its faults, which include unknown
 * fields.
 */
export const decodeStrictly = <A>(
  codec: t.Type<A, unknown>,
  given: unknown,
): E.Either<NonEmptyArray<Fault>, A> => {
  const decoded = codec.decode(given);
  if (E.isLeft(decoded)) {
    const [wrong, ...more] = listFaults(decoded.left);
    const misspelt = decoded.left.some(isTooLong) ? [] : findMisspeltFields(given, codec);
    return E.left([wrong, ...more, ...misspelt]);
  }
  const [strange, ...more] = findUnknownFields(given, decoded.right);
  return strange ? E.left([strange, ...more]) : decoded;
};
