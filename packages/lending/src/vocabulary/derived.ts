import * as t from 'io-ts';
import { withInstruction } from './or-null.js';

/** The codec of an id that is computed from the command's id if the caller leaves it out. */
export type Derived<Id> = t.Type<Id, string> & {
  readonly derivedAs: string;
  readonly type: t.Type<Id, string>;
};

/**
 * Marks an id as derived: the id of a loan or a reservation that a command begins. `as` distinguishes the
 * derived ids of one command.
 */
export const markDerived = <Id>(as: string, type: t.Type<Id, string>): Derived<Id> =>
  Object.assign(
    withInstruction(
      type,
      new t.Type<Id, string>(type.name, type.is, type.validate, type.encode),
      'なくてもよい',
    ),
    {
      derivedAs: as,
      type,
    },
  );
