import type { JsonObject } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';

/**
 * A stored form and its versions, numbered from 1. A value of any version decodes into the newest version, by
 * pure steps.
 */
export interface VersionedForm<Data> {
  /** The newest version. */
  readonly version: number;
  /** The codec of each version, from 1 to the newest. */
  readonly codecs: readonly t.Mixed[];
  /** Decodes a value that was stored in a version from 1 to the newest. */
  readonly decode: (stored: unknown, version: number) => t.Validation<Data>;
  /** The earlier version in which new values are still stored; missing if they are stored in the newest one. */
  readonly written?: WrittenForm<Data>;
}

interface WrittenForm<Data> {
  readonly version: number;
  encode(data: Data): JsonObject;
}

/** Makes the newest version of a form. Pass the earlier versions as `before`. */
export const versionedForm = <Data>(
  codec: t.Type<Data, JsonObject>,
  before?: VersionedForm<Data>,
): VersionedForm<Data> => ({
  version: (before?.version ?? 0) + 1,
  codecs: [...(before?.codecs ?? []), codec],
  decode: (stored, version) =>
    before && version <= before.version ? before.decode(stored, version) : codec.decode(stored),
  ...(before?.written && { written: before.written }),
});

type FieldsOf<Props extends t.Props> = Readonly<t.TypeOf<t.TypeC<Props>>>;

/**
 * Makes an earlier version of a form. Pass its fields, the step to the next version and, if there is one, the
 * version before it. Pass `stepBack` while processes may run that cannot read the next version: new values are
 * then still stored in this version.
 */
export const earlierForm = <Props extends t.Props, Next>(
  props: Props,
  step: (fields: FieldsOf<Props>) => Next,
  before?: VersionedForm<FieldsOf<Props>>,
  stepBack?: (next: Next) => FieldsOf<Props>,
): VersionedForm<Next> => {
  const codec: t.Type<FieldsOf<Props>, JsonObject> = t.exact(t.type(props));
  const form = versionedForm(codec, before);
  const { version, codecs, decode, written = { version, encode: codec.encode } } = form;
  return {
    version,
    codecs,
    decode: (stored, of) => E.map(step)(decode(stored, of)),
    ...(stepBack && {
      written: { version: written.version, encode: (next) => written.encode(stepBack(next)) },
    }),
  };
};
