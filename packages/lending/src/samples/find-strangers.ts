import * as t from 'io-ts';
import * as ids from '../vocabulary/ids.js';
import { Count, Instant, LocalDate, LocalTime, PositiveCount, Renewals } from '../vocabulary/index.js';

/**
 * Codecs of the values that a history may keep for ever. They are pseudonyms, codes and labels of a library,
 * dates, times and numbers.
 */
const allowed: readonly t.Any[] = [
  ...Object.values(ids),
  Count,
  Instant,
  LocalDate,
  LocalTime,
  PositiveCount,
  Renewals,
];

const isAllowed = (codec: t.Any): boolean =>
  allowed.includes(codec) ||
  codec instanceof t.KeyofType ||
  codec instanceof t.LiteralType ||
  codec instanceof t.BooleanType ||
  codec instanceof t.NullType ||
  codec instanceof t.UndefinedType;

/** The parts of a codec with their paths. Empty if the codec has no visible parts. */
const partsOf = (codec: t.Any): readonly (readonly [path: string, part: t.Any])[] => {
  if (codec instanceof t.ReadonlyArrayType || codec instanceof t.ArrayType)
    return [['[]', codec.type as t.Any]];
  if (codec instanceof t.UnionType) return (codec.types as readonly t.Any[]).map((part) => ['', part]);
  if (codec instanceof t.InterfaceType)
    return Object.entries(codec.props as t.Props).map(([key, part]) => [`.${key}`, part]);
  return 'type' in codec ? [['', codec.type as t.Any]] : [];
};

/** The paths in a codec that accept values of other kinds than the allowed ones. */
export const findStrangers = (codec: t.Any, path = ''): readonly string[] => {
  if (isAllowed(codec)) return [];
  const parts = partsOf(codec);
  return parts.length === 0 ? [path] : parts.flatMap(([key, part]) => findStrangers(part, `${path}${key}`));
};
