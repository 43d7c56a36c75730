import { because, type ReasonTexts } from './because.js';

/** A value that JSON carries without loss (RFC 8259): reading returns the value that was written. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A fault of a value, and its path, such as `lines[2].title`. */
export interface Fault extends ReasonTexts {
  readonly path: string;
}

export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** The largest number of levels in a value. Far deeper values would overflow the stack of a recursive function. */
export const deepest = 100;

const classOf = (value: object): string =>
  value instanceof Object ? value.constructor.name : 'object without a class';

export const hasHiddenKeys = (value: object): boolean =>
  Object.getOwnPropertySymbols(value).length > 0 ||
  Object.getOwnPropertyNames(value).length >
    (Array.isArray(value) ? value.length + 1 : Object.keys(value).length);

const textFault = (text: string, path: string): Fault | undefined =>
  text.isWellFormed()
    ? undefined
    : {
        path,
        ...because('lone-surrogate', 'a lone surrogate is not valid Unicode text', '文字の半分だけがある'),
      };

const withoutForm = (path: string, what: string, advice = ''): Fault => ({
  path,
  ...because('no-form-in-json', `${what} has no form in JSON${advice}`, 'JSONで書けない値である'),
});

const numberFault = (value: number, path: string): Fault | undefined =>
  Number.isFinite(value) ? undefined : withoutForm(path, String(value));

const insideOf = (value: object, path: string, above: readonly object[]): Fault | undefined => {
  if (above.includes(value)) return withoutForm(path, 'a value that contains itself');
  if (above.length === deepest)
    return {
      path,
      ...because('nested-too-deeply', `is nested more than ${deepest} levels deep`, `${deepest}段より深い`, {
        most: deepest,
      }),
    };
  if (!Array.isArray(value) && !isPlain(value))
    return withoutForm(path, `a ${classOf(value)}`, '; use text or a plain object');
  if (hasHiddenKeys(value))
    return {
      path,
      ...because('hidden-keys', 'has keys that cannot be written as JSON', 'JSONに書けない項目がある'),
    };
  const around = [...above, value];
  if (Array.isArray(value))
    return firstFault(value.keys(), (index) => faultAt(value[index], `${path}[${index}]`, around));
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
      return withoutForm(path, `a value of type ${typeof value}`);
  }
};

/** Whether JSON can carry an object or a list. Its elements or fields are not checked. */
type IsBare = (value: object) => boolean;

type Members = Readonly<Record<string | number, unknown>>;

const isListInside = (list: readonly unknown[], trusted: unknown, depth: number, isBare: IsBare): boolean => {
  const before = trusted as Members | null | undefined;
  for (let index = 0; index < list.length; index += 1)
    if (!isInside(list[index], before?.[index], depth, isBare)) return false;
  return true;
};

const isObjectInside = (object: Members, trusted: unknown, depth: number, isBare: IsBare): boolean => {
  const before = trusted as Members | null | undefined;
  for (const key of Object.keys(object))
    if (!key.isWellFormed() || !isInside(object[key], before?.[key], depth, isBare)) return false;
  return true;
};

const isInside = (value: unknown, trusted: unknown, depth: number, isBare: IsBare): boolean => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null || value === trusted) return true;
      if (depth === deepest || !isBare(value)) return false;
      return Array.isArray(value)
        ? isListInside(value, trusted, depth + 1, isBare)
        : isObjectInside(value as Members, trusted, depth + 1, isBare);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return false;
  }
};

/**
 * Whether JSON carries a value unchanged, so that the value has no `jsonFault`. Faster than `jsonFault`,
 * because it finds no path. `trusted` is a value that was checked before: an object at the same path in both
 * values is not checked again.
 */
export const isJson = (value: unknown, trusted?: Json): value is Json =>
  isInside(value, trusted, 0, (one) => !hasHiddenKeys(one) && (Array.isArray(one) || isPlain(one)));

/** {@link isJson} for a result of `JSON.parse`, which has no hidden keys. */
export const isParsedJson = (value: unknown): value is Json => isInside(value, undefined, 0, () => true);

/** The first part of a value that JSON cannot carry unchanged; undefined if JSON carries all of it. */
export const jsonFault = (value: unknown, path = ''): Fault | undefined => faultAt(value, path, []);
