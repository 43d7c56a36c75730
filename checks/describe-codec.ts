/** A codec, with the properties that show its parts and limits. */
type Parts = Readonly<Record<string, unknown>>;

const describeAll = (parts: unknown): unknown =>
  Object.fromEntries(
    Object.entries(parts as Parts)
      .filter(([, codec]) => !('unrecorded' in (codec as object)))
      .map(([name, codec]) => [name, describeCodec(codec)]),
  );

const unchanged = (value: unknown): unknown => value;

/** How to describe each property. */
const properties: Readonly<Record<string, (value: unknown) => unknown>> = {
  props: describeAll,
  types: (types) => (types as readonly unknown[]).map(describeCodec),
  type: (codec) => describeCodec(codec),
  keys: (words) => Object.keys(words as object).sort(),
  value: unchanged,
  pattern: (pattern) => (pattern === null ? null : (pattern as RegExp).toString()),
  longest: unchanged,
  smallest: unchanged,
  largest: unchanged,
  least: unchanged,
  most: unchanged,
  isUnique: unchanged,
};

/** Describes the values that a codec stores, as JSON: its fields, words and limits, without its texts. */
export const describeCodec = (codec: unknown): unknown => {
  const described = Object.entries(properties).flatMap(([name, describe]) => {
    const value = (codec as Parts)[name];
    return value === undefined ? [] : [[name, describe(value)] as const];
  });
  return described.length > 0 ? Object.fromEntries(described) : (codec as { readonly name: string }).name;
};
