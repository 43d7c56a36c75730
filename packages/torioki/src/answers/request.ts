import type { Fault } from '@torioki/event-store';
import { because, copyOf, isOwnId } from '@torioki/event-store/adapter';
import type { Decisions } from '@torioki/lending';
import type { Branded } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { v4 } from 'uuid';

/**
 * A value as a program passes it. Ids, dates and labels are plain text, and the library checks them on
 * arrival.
 */
export type Plain<Value> =
  Value extends Branded<string>
    ? string
    : Value extends readonly (infer Element)[]
      ? readonly Plain<Element>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
        : Value;

interface ListOf<Element extends t.Mixed> {
  readonly type: t.ArrayC<Element>;
  readonly most: number;
}

/** The input of a codec. At every depth it lacks the ids that the library derives from the command's id. */
type GivenFor<Codec extends t.Mixed> =
  Codec extends ListOf<infer Element>
    ? readonly GivenFor<Element>[]
    : Codec extends t.ExactC<t.TypeC<infer Props>>
      ? GivenFields<Props>
      : Plain<t.TypeOf<Codec>>;

/** The fields of a command without its derived ids. Some of them are optional. */
type GivenFields<Props extends t.Props> = {
  readonly [
    Name in keyof Props as Props[Name] extends { readonly derivedAs: string } | { readonly optional: true }
      ? never
      : Name
  ]: GivenFor<Props[Name]>;
} & {
  readonly [Name in keyof Props as Props[Name] extends { readonly optional: true } ? Name : never]?: t.TypeOf<
    Props[Name]
  >;
};

/** The fields that every command takes. */
export interface WithOptionalCommandId {
  /**
   * A UUID of any version but 8, since only the library makes those. You can send the same command with the
   * same id any number of times: it is executed once.
   */
  readonly commandId?: string;
}

export type Identified<Sent> = Sent & { readonly commandId: string };

export const addCommandId = <Sent extends WithOptionalCommandId>(sent: Sent): Identified<Sent> => {
  const { commandId = v4() } = sent;
  return { ...sent, commandId };
};

/** A command as a program gives it. The desk adds the actor and the time. */
export type GivenCommand<Name extends keyof Decisions> = GivenFields<Decisions[Name]['fields']> &
  WithOptionalCommandId;

export type Fields = Readonly<Record<string, unknown>>;

export const areFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = <Sent>(given: Sent): E.Either<Fault, Sent & Fields> =>
  E.filterOrElse(
    (copy: Sent): copy is Sent & Fields => areFields(copy),
    (): Fault => ({ path: 'request', ...because('wrong-form', 'must be an object', '項目を並べて書く') }),
  )(copyOf(given, 'request'));

/** The fault of a field that a command does not have, or that only the library fills in. */
export const unknownFieldFault = (path: string): Fault => ({
  path,
  ...because('unknown-field', 'there is no such field in a command', 'そのような項目は命令にない'),
});

/** The fault of a command with a field that the desk fills in itself. */
export const findKnownField = (said: object, known: object): Fault | undefined => {
  const path = Object.keys(known).find((field) => field in said);
  return path === undefined ? undefined : unknownFieldFault(path);
};

const isFree = ({ commandId }: Fields): boolean => typeof commandId !== 'string' || !isOwnId(commandId);

/** A copy of the fields that were sent from outside. Its id must not be one that only the library makes. */
export const requestOf = <Sent>(given: Sent): E.Either<Fault, Sent & Fields> =>
  E.filterOrElse(isFree, (): Fault => ({
    path: 'commandId',
    ...because(
      'own-id',
      'must not be a UUID of version 8: only the library makes these',
      'この形の番号（UUIDの版8）は図書館だけが作る',
    ),
  }))(fieldsOf(given));
