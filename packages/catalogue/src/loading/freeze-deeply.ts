export const freezeDeeply = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(freezeDeeply)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, freezeDeeply(inner)]));
  return Object.freeze(copy) as Value;
};
