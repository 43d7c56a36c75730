import { type Fault } from '@torioki/event-store';
import * as t from 'io-ts';

/** A part of a codec that must refuse long values. In `value`, only this part is too long. */
export interface Overlong {
  readonly path: string;
  readonly value: unknown;
}

const longText = 'x'.repeat(1_000_000);
const longList = new Array<null>(100_000).fill(null);

const isOneOfFew = (codec: t.Any): boolean =>
  codec instanceof t.KeyofType ||
  codec instanceof t.LiteralType ||
  codec instanceof t.BooleanType ||
  codec instanceof t.NullType ||
  codec instanceof t.UndefinedType;

const isNumber = (codec: t.Any): boolean => codec.is(1) && !codec.is('1');

const literalsOf = (props: t.Props): object =>
  Object.fromEntries(
    Object.entries(props).flatMap(([key, part]) =>
      part instanceof t.LiteralType ? [[key, part.value as unknown]] : [],
    ),
  );

const isList = (codec: t.Any): codec is t.Any & { readonly type: t.Any } =>
  codec instanceof t.ArrayType ||
  codec instanceof t.ReadonlyArrayType ||
  ('type' in codec && codec.type instanceof t.ArrayType);

const elementOf = (list: t.Any & { readonly type: t.Any }): t.Any =>
  list.type instanceof t.ArrayType ? (list.type.type as t.Any) : list.type;

/**
 * For each text and each list in a codec, one value in which this part is too long. Simple codecs other than
 * numbers and choices count as texts.
 */
export const findOverlong = (codec: t.Any): readonly Overlong[] => {
  if (isOneOfFew(codec) || isNumber(codec)) return [];
  if (codec instanceof t.UnionType) return (codec.types as readonly t.Any[]).flatMap(findOverlong);
  if (codec instanceof t.InterfaceType) {
    const props = codec.props as t.Props;
    return Object.entries(props).flatMap(([key, part]) =>
      findOverlong(part).map(({ path, value }) => ({
        path: `${key}${path === '' || path.startsWith('[') ? '' : '.'}${path}`,
        value: { ...literalsOf(props), [key]: value },
      })),
    );
  }
  if (isList(codec))
    return [
      { path: '', value: longList },
      ...findOverlong(elementOf(codec)).map(({ path, value }) => ({
        path: `[0]${path === '' ? '' : '.'}${path}`,
        value: [value],
      })),
    ];
  return 'type' in codec ? findOverlong(codec.type as t.Any) : [{ path: '', value: longText }];
};

/** Whether a fault reports that a value is too long, with its length. */
export const reportsLength = ({ code, numbers }: Fault): boolean =>
  code === 'too-long' && Number(numbers?.['has']) >= longList.length;
