/** A value that JSON carries without loss (RFC 8259), so that what is read is what was written. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Where in a value, in the notation `lines[2].title`, and what is wrong there. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const textFault = (text: string, path: string): Fault | undefined =>
  text.isWellFormed() ? undefined : { path, reason: 'a lone surrogate is not valid Unicode text' };

const numberFault = (value: number, path: string): Fault | undefined =>
  Number.isFinite(value) ? undefined : { path, reason: `${String(value)} has no form in JSON` };

const insideOf = (value: object, path: string, above: readonly object[]): Fault | undefined => {
  if (above.includes(value)) return { path, reason: 'a value that contains itself has no form in JSON' };
  const around = [...above, value];
  if (Array.isArray(value))
    return firstFault(value.keys(), (index) => faultAt(value[index], `${path}[${index}]`, around));
  if (!isPlain(value))
    return { path, reason: `a ${value.constructor.name} has no form in JSON; use text or a plain object` };
  return firstFault(
    Object.entries(value),
    ([key, inner]) => textFault(key, path) ?? faultAt(inner, path === '' ? key : `${path}.${key}`, around),
  );
};

const firstFault = <A>(parts: Iterable<A>, fault: (part: A) => Fault | undefined): Fault | undefined => {
  for (const part of parts) {
    const found = fault(part);
    if (found) return found;
  }
  return undefined;
};

const faultAt = (value: unknown, path: string, above: readonly object[]): Fault | undefined => {
  switch (typeof value) {
    case 'string':
      return textFault(value, path);
    case 'number':
      return numberFault(value, path);
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : insideOf(value, path, above);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return { path, reason: `a value of type ${typeof value} has no form in JSON` };
  }
};

/** The first part of a value that JSON cannot carry unchanged, or nothing when it carries all of it. */
export const jsonFault = (value: unknown, path = ''): Fault | undefined => faultAt(value, path, []);
