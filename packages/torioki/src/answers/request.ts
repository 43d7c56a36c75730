import { CommandId, type Decisions } from '@torioki/lending';
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

/** The input of a codec. It lacks, at every depth, the ids that the library derives from the command's id. */
type GivenFor<Codec extends t.Mixed> =
  Codec extends ListOf<infer Element>
    ? readonly GivenFor<Element>[]
    : Codec extends t.ExactC<t.TypeC<infer Props>>
      ? GivenFields<Props>
      : Plain<t.TypeOf<Codec>>;

/**
 * The fields of a command that a program gives. Ids that the library derives, and recorded commands that it
 * looks up, are left out.
 */
type GivenFields<Props extends t.Props> = {
  readonly [
    Name in keyof Props as Props[Name] extends
      { readonly derivedAs: string } | { readonly recalled: true } | { readonly optional: true }
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
   * A UUID of any version but 8, since only the library makes UUIDs of version 8. Capitals become lower case.
   * You can send a command several times under one id: it is executed once.
   */
  readonly commandId?: string;
}

export type Identified<Sent> = Sent & { readonly commandId: string };

/** Adds an id to a command without one. Capitals in a given id become lower case. */
export const addCommandId = <Sent extends WithOptionalCommandId>(sent: Sent): Identified<Sent> => {
  const { commandId = v4() } = sent;
  return { ...sent, commandId: E.getOrElse(() => commandId)(CommandId.decode(commandId)) };
};

/** A command as a program gives it. The desk adds the actor and the time. */
export type GivenCommand<Name extends keyof Decisions> = GivenFields<Decisions[Name]['fields']> &
  WithOptionalCommandId;
