import type { Fault } from '@torioki/event-store';
import { because, copyOf, isOwnId } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const readFields = <Sent>(given: Sent): E.Either<Fault, Sent & Fields> =>
  E.filterOrElse(
    (copy: Sent): copy is Sent & Fields => isFields(copy),
    (): Fault => ({ path: 'request', ...because('wrong-form', 'must be an object', '項目を並べて書く') }),
  )(copyOf(given, 'request'));

/** The fault of a field that a command does not have, or that only the library fills in. */
export const unknownFieldFault = (path: string): Fault => ({
  path,
  ...because('unknown-field', 'there is no such field in a command', 'そのような項目は命令にない'),
});

/** The faults of a command with fields that the desk fills in itself. */
export const findKnownFields = (said: object, added: object): readonly Fault[] =>
  Object.keys(added)
    .filter((field) => field in said)
    .map(unknownFieldFault);

const isFree = ({ commandId }: Fields): boolean => typeof commandId !== 'string' || !isOwnId(commandId);

/** A copy of the fields that were sent from outside. Its id must not be one that only the library makes. */
export const readRequest = <Sent>(given: Sent): E.Either<Fault, Sent & Fields> =>
  E.filterOrElse(isFree, (): Fault => ({
    path: 'commandId',
    ...because(
      'own-id',
      'must not be a UUID of version 8: only the library makes these',
      'この形の番号（UUIDの版8）は図書館だけが作る',
    ),
  }))(readFields(given));
