/** Wraps a port, so that a function runs before each call. */
export const callBefore = <Port extends object>(
  port: Port,
  happens: (verb: string) => Promise<void> | undefined,
): Port =>
  new Proxy(port, {
    get: (target, verb) => {
      const found: unknown = Reflect.get(target, verb);
      if (typeof found !== 'function') return found;
      return (...given: readonly unknown[]): unknown => {
        const call = (): unknown => Reflect.apply(found, target, given);
        const waited = happens(String(verb));
        return waited ? waited.then(call) : call();
      };
    },
  });
