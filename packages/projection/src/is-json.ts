import type { Json } from '@torioki/event-store';

/** Deeper values overflow the stack of a program that walks them. */
const deepest = 100;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** `findIndex` does not skip what is missing, as `every` does. */
const isList = (list: readonly unknown[], depth: number): boolean =>
  Reflect.ownKeys(list).length === list.length + 1 && list.findIndex((one) => !isInside(one, depth)) < 0;

const isObject = (object: object, depth: number): boolean => {
  const entries = Object.entries(object);
  return (
    isPlain(object) &&
    Object.getOwnPropertyNames(object).length === entries.length &&
    Object.getOwnPropertySymbols(object).length === 0 &&
    entries.every(([key, value]) => key.isWellFormed() && isInside(value, depth))
  );
};

const isInside = (value: unknown, depth: number): boolean => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      if (depth === deepest) return false;
      return Array.isArray(value) ? isList(value, depth + 1) : isObject(value, depth + 1);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return false;
  }
};

/** Whether JSON carries a value unchanged: what `jsonFault` finds no fault in, without the way to each part of it. */
export const isJson = (value: unknown): value is Json => isInside(value, 0);
