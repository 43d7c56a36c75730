import * as t from 'io-ts';

/** The kinds of ids that decisions query events by. */
export const tagKinds = [
  'title',
  'copy',
  'reservation',
  'loan',
  'borrower',
  'group',
  'request',
  'patron',
] as const;
export type TagKind = (typeof tagKinds)[number];

export interface EventDefinition<Type extends string, Props extends t.Props> {
  readonly type: Type;
  readonly schemaVersion: number;
  readonly data: t.ExactC<t.TypeC<Props>>;
  readonly tagged: readonly TagKind[];
}

/** Defines an event: its name, the version of its stored form, its fields, and which of them are its tags. */
export const event = <Type extends string, Props extends t.Props>(
  type: Type,
  schemaVersion: number,
  props: Props,
  tagged: readonly (TagKind & keyof Props)[] = [],
): EventDefinition<Type, Props> => ({
  type,
  schemaVersion,
  data: t.exact(t.type(props), `the fields of ${type}`),
  tagged,
});

export type EventOf<Definition extends { readonly type: string; readonly data: t.Any }> = {
  readonly type: Definition['type'];
  readonly data: Readonly<t.TypeOf<Definition['data']>>;
};
