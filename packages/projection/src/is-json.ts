import type { Json } from '@torioki/event-store';

/** Deeper values overflow the stack of a program that walks them. */
const deepest = 100;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const isList = (list: readonly unknown[], depth: number): boolean => {
  if (Reflect.ownKeys(list).length !== list.length + 1) return false;
  for (const one of list) if (!isInside(one, depth)) return false;
  return true;
};

const isObject = (object: Readonly<Record<string, unknown>>, depth: number): boolean => {
  const keys = Object.keys(object);
  const isAll = Object.getOwnPropertyNames(object).length === keys.length;
  if (!isPlain(object) || !isAll || Object.getOwnPropertySymbols(object).length > 0) return false;
  for (const key of keys) if (!key.isWellFormed() || !isInside(object[key], depth)) return false;
  return true;
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
      return Array.isArray(value)
        ? isList(value, depth + 1)
        : isObject(value as Readonly<Record<string, unknown>>, depth + 1);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return false;
  }
};

/** Whether JSON carries a value unchanged: what `jsonFault` finds no fault in, without the way to each part of it. */
export const isJson = (value: unknown): value is Json => isInside(value, 0);
