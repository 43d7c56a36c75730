import type { Fault } from '@torioki/event-store';
import {
  because,
  copyOf,
  isFields,
  isOwnId,
  limitFaults,
  type Faults,
  type Fields,
} from '@torioki/event-store/adapter';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';

export const readFields = <Sent>(given: Sent): E.Either<Fault, Sent & Fields> =>
  E.filterOrElse(
    (copy: Sent): copy is Sent & Fields => isFields(copy),
    (): Fault => ({ path: 'request', ...because('wrong-form', 'must be an object', '項目を並べて書く') }),
  )(copyOf(given, 'request'));

/** The fault of a field that a command does not have, or that only the library fills in. */
export const unknownFieldFault = (path: string): Fault => ({
  path,
  ...because('unknown-field', 'is not a field of a command', 'そのような項目は命令にない'),
});

/** The faults of a command that was sent with fields of the library: one fault for each such field. */
export const findKnownFields = (said: object, added: object): readonly Fault[] =>
  Object.keys(added)
    .filter((field) => field in said)
    .map(unknownFieldFault);

const isFree = ({ commandId }: Fields): boolean => typeof commandId !== 'string' || !isOwnId(commandId);

/**
 * A copy of the fields of a request from outside. A command id of the library's own kind (version 8) is a
 * fault.
 */
export const readRequest = <Sent>(given: Sent): E.Either<Fault, Sent & Fields> =>
  E.filterOrElse(isFree, (): Fault => ({
    path: 'commandId',
    ...because(
      'own-id',
      'must not be a UUID of version 8: only the library makes these',
      'この形の番号（UUIDの版8）は図書館だけが作る',
    ),
  }))(readFields(given));

/** Decodes the fields of a request. Returns at most as many faults as an error lists. */
export const decodeFields = <Decoded>(
  codec: t.Type<Decoded, unknown>,
  fields: E.Either<Fault, unknown>,
): E.Either<Faults, Decoded> =>
  E.chain((given): E.Either<Faults, Decoded> => E.mapLeft(limitFaults)(decodeStrictly(codec, given)))(fields);
