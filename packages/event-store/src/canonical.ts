import * as E from 'fp-ts/lib/Either.js';
import { because } from './because.js';
import { deepest, hasHiddenKeys, isPlain, jsonFault, type Fault } from './json.js';

/** A text in canonical form; undefined for a value that JSON cannot carry unchanged. */
type CanonicalText = string | undefined;

/** Matches texts without a character that needs an escape, and without surrogates. Most texts match. */
const asItStands = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const writtenText = (text: string): CanonicalText => {
  if (asItStands.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : undefined;
};

const writtenList = (list: readonly unknown[], depth: number): CanonicalText => {
  const parts: string[] = [];
  for (const one of list) {
    const part = writtenAt(one, depth);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return `[${parts.join(',')}]`;
};

const writtenObject = (object: Readonly<Record<string, unknown>>, depth: number): CanonicalText => {
  const parts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const [name, value] = [writtenText(key), writtenAt(object[key], depth)];
    if (name === undefined || value === undefined) return undefined;
    parts.push(`${name}:${value}`);
  }
  return `{${parts.join(',')}}`;
};

const writtenWhole = (value: object, depth: number): CanonicalText => {
  if (depth === deepest || hasHiddenKeys(value)) return undefined;
  if (Array.isArray(value)) return writtenList(value, depth + 1);
  return isPlain(value) ? writtenObject(value as Readonly<Record<string, unknown>>, depth + 1) : undefined;
};

const writtenAt = (value: unknown, depth: number): CanonicalText => {
  switch (typeof value) {
    case 'string':
      return writtenText(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : undefined;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : writtenWhole(value, depth);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      return undefined;
  }
};

/** The canonical form of a JSON value (RFC 8785). Throws if the value has a `jsonFault`. */
export const canonicalJson = (value: unknown): string => {
  const written = writtenAt(value, 0);
  if (written === undefined) throw new TypeError('A value that has no form in JSON cannot be written.');
  return written;
};

/**
 * Checks a value and writes its canonical form in one pass. For a value with a fault, a second pass finds the
 * path of the fault.
 */
export const canonical = (value: unknown, path: string): E.Either<Fault, string> => {
  const written = writtenAt(value, 0);
  return written === undefined
    ? E.left(
        jsonFault(value, path) ?? {
          path,
          ...because('no-form-in-json', 'has no form in JSON', 'JSONで書けない値である'),
        },
      )
    : E.right(written);
};

const isInOrder = (object: Readonly<Record<string, unknown>>, depth: number): boolean => {
  let before: string | undefined;
  for (const key in object) {
    if ((before !== undefined && key <= before) || !isSorted(object[key], depth)) return false;
    before = key;
  }
  return true;
};

const isSorted = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  return Array.isArray(value)
    ? value.every((one) => isSorted(one, depth + 1))
    : isInOrder(value as Readonly<Record<string, unknown>>, depth + 1);
};

/**
 * Whether a text is the canonical form of the value that was parsed from it. First compares with the output
 * of JSON.stringify, which is faster and enough for most texts. A text with an escaped surrogate must pass
 * the second comparison, because JSON.stringify also writes lone surrogates.
 */
export const isCanonical = (text: string, parsed: unknown): boolean =>
  (JSON.stringify(parsed) === text && !text.includes('\\ud') && isSorted(parsed, 0)) ||
  writtenAt(parsed, 0) === text;
