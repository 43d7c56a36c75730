import * as lending from '@torioki/lending/vocabulary';
import * as patrons from '@torioki/patrons';
import * as t from 'io-ts';
import {
  anyOf,
  objectOf,
  refTo,
  type Schema,
} from '../../../../torioki/dist/testing/requests-page/schema.js';

const nameOfCodec = new Map<unknown, string>(
  Object.entries({ ...patrons, ...lending }).flatMap(([name, value]) =>
    value instanceof t.Type ? [[value, name]] : [],
  ),
);

/** The keyword of the schema of a text that can be refused although it matches its pattern. */
export const incomplete = 'x-incomplete';

/** Whether only the library fills in a field. A request leaves it out. */
const isFilledIn = (codec: t.Mixed): boolean => 'derivedAs' in codec || 'recalled' in codec;

/** The fields of a request that its caller sends. */
export const sentFields = (fields: t.Props): readonly (readonly [name: string, codec: t.Mixed])[] =>
  Object.entries(fields).filter(([, codec]) => !isFilledIn(codec));

/** The schema of an object with the fields that a caller sends. `absent` has the fields that may be missing. */
export const schemaOfFields = (fields: t.Props, absent: object = {}): Schema => {
  const sent = sentFields(fields);
  return objectOf(
    Object.fromEntries(sent.map(([name, codec]) => [name, schemaOfCodec(codec)])),
    sent.flatMap(([name, codec]) => ('optional' in codec || name in absent ? [name] : [])),
  );
};

const isNamed = ({ name }: t.Mixed): boolean => !/^[{(]|^Array</.test(name);

const described = (codec: t.Mixed, schema: Schema): Schema => ({
  ...(isNamed(codec) && { description: codec.name }),
  ...schema,
});

interface Text {
  readonly longest: number;
  readonly pattern: RegExp | null;
  readonly hasMore: boolean;
}

const schemaOfText = (name: string, { longest, pattern, hasMore }: Text): Schema => ({
  type: 'string',
  description: name,
  ...(hasMore && { [incomplete]: true }),
  maxLength: longest,
  ...(pattern && { pattern: pattern.source }),
});

const partsOf = ({ types }: { readonly types: readonly t.Mixed[] }): Schema =>
  anyOf(types.filter((type) => !(type instanceof t.UndefinedType)).map(schemaOfCodec));

interface List {
  readonly type: t.ArrayC<t.Mixed>;
  readonly least: number;
  readonly most?: number;
  readonly isUnique?: boolean;
}

const schemaOfList = ({ type, least, most, isUnique }: List): Schema => ({
  type: 'array',
  items: schemaOfCodec(type.type),
  minItems: least,
  maxItems: most,
  ...(isUnique === true && { uniqueItems: true }),
});

/** The schema of a codec that has other codecs inside; undefined for any other codec. */
const schemaOfWhole = (codec: t.Mixed): Schema | undefined => {
  if ('types' in codec) return partsOf(codec as t.Mixed & { readonly types: readonly t.Mixed[] });
  if (codec instanceof t.ExactType && codec.type instanceof t.InterfaceType)
    return described(
      codec,
      schemaOfFields(codec.type.props as t.Props, 'absent' in codec ? (codec.absent as object) : {}),
    );
  return 'least' in codec ? described(codec, schemaOfList(codec as t.Mixed & List)) : undefined;
};

const schemaOfLeaf = (codec: t.Mixed): Schema => {
  if ('longest' in codec) return schemaOfText(codec.name, codec as t.Mixed & Text);
  if ('smallest' in codec && 'largest' in codec)
    return described(codec, { type: 'integer', minimum: codec.smallest, maximum: codec.largest });
  if (codec instanceof t.KeyofType) return { enum: Object.keys(codec.keys as object) };
  if (codec instanceof t.LiteralType) return { const: codec.value as unknown };
  if (codec instanceof t.BooleanType) return { type: 'boolean' };
  if (codec instanceof t.NullType) return { type: 'null' };
  throw new Error(`The codec "${codec.name}" shows neither its parts nor its limits.`);
};

/** The schema of the values that a codec decodes. A codec of the vocabulary is a component. */
export const schemaOfCodec = (codec: t.Mixed): Schema => {
  const name = nameOfCodec.get(codec);
  return name === undefined ? (schemaOfWhole(codec) ?? schemaOfLeaf(codec)) : refTo(name);
};

/** The schema of a codec of the vocabulary by its name; undefined for an unknown name. */
export const findVocabulary = (name: string): Schema | undefined => {
  for (const [codec, known] of nameOfCodec)
    if (known === name) return schemaOfWhole(codec as t.Mixed) ?? schemaOfLeaf(codec as t.Mixed);
  return undefined;
};
