import type { Command as AnyCommand, Fault, JsonObject } from '@torioki/event-store';
import { unknownCommandVersion } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import {
  Actor,
  CommandId,
  listFaults,
  Instant,
  decodeStrictly,
  type VersionedForm,
  type Role,
} from '../vocabulary/index.js';

const envelope = { id: CommandId, at: Instant, actor: Actor };
const Envelope = t.exact(t.type({ type: t.string, ...envelope }));

export interface CommandDefinition<Type extends string, Props extends t.Props> {
  readonly type: Type;
  /** The command's name in Japanese. */
  readonly ja: string;
  /** The roles that may send the command. */
  readonly roles: readonly Role[];
  /** The fields, without id, instant and actor. */
  readonly fields: Props;
  /** The codec of the fields of each version, from 1 to the newest. */
  readonly versions: readonly t.Mixed[];
  /** All fields, with id, instant and actor. */
  readonly codec: t.Any;
  /** The newest version. It is increased with each change of the fields or of the rules. */
  readonly version: number;
  /** The version of new commands. It is lower than `version` while older processes cannot read the newest. */
  readonly written: number;
  readonly decode: (
    input: unknown,
    version?: number,
  ) => E.Either<NonEmptyArray<Fault>, CommandWith<Type, Props>>;
  /** The command as the history records it, without its unrecorded fields. */
  readonly encode: (command: CommandWith<Type, Props>) => JsonObject;
}

type OptionalNames<Props extends t.Props> = {
  [Name in keyof Props]: Props[Name] extends { readonly optional: true } ? Name : never;
}[keyof Props];

type Fields<Props extends t.Props> = {
  readonly [Name in Exclude<keyof Props, OptionalNames<Props>>]: t.TypeOf<Props[Name]>;
} & { readonly [Name in OptionalNames<Props>]?: t.TypeOf<Props[Name]> };

type CommandWith<Type extends string, Props extends t.Props> = AnyCommand & {
  readonly type: Type;
  readonly id: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
} & Fields<Props>;

const omitFields = <Of extends object>(given: Of, names: readonly string[]): Of =>
  names.length === 0
    ? given
    : (Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name))) as Of);

const listAbsent = (given: object, optional: readonly string[]): readonly string[] =>
  optional.filter((name) => Reflect.get(given, name) === undefined);

const upgradeToNewest = <Given>(
  before: VersionedForm<Given>,
  recorded: unknown,
  version: number,
): E.Either<NonEmptyArray<Fault>, unknown> => {
  const enveloped = Envelope.decode(recorded);
  const fields = before.decode(recorded, version);
  if (E.isLeft(enveloped)) return E.left(listFaults(enveloped.left));
  return E.isLeft(fields)
    ? E.left(listFaults(fields.left))
    : E.right({ ...enveloped.right, ...fields.right });
};

const unknownVersion = (type: string, version: number): Fault => ({
  path: '',
  ...unknownCommandVersion(type, version),
});

/**
 * Defines a command by its name in both languages, its roles and its fields. Leave out id, instant and actor.
 * Pass the earlier versions of the fields with `earlierForm`.
 */
export const command = <Type extends string, Props extends t.Props>(
  [type, ja]: readonly [type: Type, ja: string],
  roles: readonly Role[],
  fields: Props,
  before?: VersionedForm<Fields<Props>>,
): CommandDefinition<Type, Props> => {
  const props = { type: t.literal(type, `"${type}"`), ...envelope, ...fields };
  const version = (before?.version ?? 0) + 1;
  const written = before?.written?.version ?? version;
  const codec = t.exact(t.type(props), `the command ${type}`) as unknown as t.Type<
    CommandWith<Type, Props>,
    JsonObject
  >;
  const marked = (mark: 'optional' | 'unrecorded') =>
    Object.keys(fields).filter((name) => mark in (fields[name] as t.Mixed));
  const [optional, unrecorded] = [marked('optional'), marked('unrecorded')];
  const decode = (input: unknown) =>
    E.map((given: CommandWith<Type, Props>) => omitFields(given, listAbsent(given, optional)))(
      decodeStrictly(codec, input),
    );
  return {
    type,
    ja,
    roles,
    fields,
    versions: [...(before?.codecs ?? []), t.exact(t.type(fields))],
    codec,
    version,
    written,
    decode: (input, of = written) => {
      if (of > version) return E.left([unknownVersion(type, of)]);
      return before && of < version ? E.chain(decode)(upgradeToNewest(before, input, of)) : decode(input);
    },
    encode: (given) => {
      const encoded: JsonObject = before?.written
        ? { ...Envelope.encode(given), ...before.written.encode(given) }
        : codec.encode(given);
      return omitFields(encoded, [...unrecorded, ...listAbsent(encoded, optional)]);
    },
  };
};

export type CommandOf<Definition> =
  Definition extends CommandDefinition<infer Type, infer Props> ? CommandWith<Type, Props> : never;
