/** A change of one part of a JSON value. */
export interface Mutation {
  /** Selects the part. */
  readonly part: number;
  readonly is: 'replaced' | 'removed' | 'added' | 'repeated' | 'grown';
  /** The new value of a part that is replaced or added. */
  readonly value: unknown;
}

type Change = (value: unknown) => unknown;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const remove = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(1);
  return isFields(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value;
};

/** The number of repetitions is larger than every limit of a list but the longest. */
const repeat = (value: unknown): unknown =>
  Array.isArray(value) ? Array.from({ length: 101 }, () => value[0] as unknown) : value;

const grow = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toUpperCase() === value ? `${value}x` : value.toUpperCase();
  return typeof value === 'number' ? value * 1_000 : value;
};

const changes: Readonly<Record<Mutation['is'], (by: unknown) => Change>> = {
  replaced: (by) => () => by,
  removed: () => remove,
  added: (by) => (value) => {
    if (Array.isArray(value)) return [...(value as readonly unknown[]), by];
    return isFields(value) ? { ...value, more: by } : value;
  },
  repeated: () => repeat,
  grown: () => grow,
};

/** Functions that change one part of a value, a function for each part. */
const changersOf = (value: unknown, change: Change): readonly (() => unknown)[] => {
  if (typeof value !== 'object' || value === null) return [() => change(value)];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    changersOf(part, change).map((changed) => () => {
      if (Array.isArray(value))
        return value.map((one: unknown, index) => (String(index) === key ? changed() : one));
      return { ...value, [key]: changed() };
    }),
  );
  return [() => change(value), ...inside];
};

/** The body with one part changed. The body itself stays an object. */
export const mutate = (body: unknown, { part, is, value }: Mutation): unknown => {
  const changers = changersOf(body, changes[is](value));
  const [whole, ...parts] = changers;
  const chosen = is === 'replaced' ? parts : [whole, ...parts];
  return chosen.length === 0 ? body : (chosen[part % chosen.length]?.() ?? body);
};
