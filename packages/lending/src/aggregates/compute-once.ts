/**
 * The same function, which computes the result for a value only once. The value must never change, as the rules
 * in force and their calendars never do.
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
