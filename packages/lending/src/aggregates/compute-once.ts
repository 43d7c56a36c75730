/**
 * Returns the same function, but it computes the result for each value only once. Pass only values that never
 * change, such as the rules in force and their calendars.
 */
export const computeOnce = <Value extends object, Result>(
  compute: (value: Value) => Result,
): ((value: Value) => Result) => {
  const results = new WeakMap<Value, { readonly result: Result }>();
  return (value) => {
    const found = results.get(value) ?? { result: compute(value) };
    results.set(value, found);
    return found.result;
  };
};
