import * as E from 'fp-ts/lib/Either.js';
import type { Place } from './event.js';
import type { Fault } from './json.js';
import type { QueryItem } from './query.js';
import { storeError, type StoreError } from './store-error.js';

export const isPosition = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isVersion = (value: unknown): value is number => isPosition(value) && value > 0;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed();

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): boolean => Array.isArray(value);

export const fault = (path: string, reason: string): Fault => ({ path, reason });

export const firstOf = (faults: readonly (Fault | undefined)[]): Fault | undefined =>
  faults.find((found) => found !== undefined);

/** The first fault among the values of a list, in which values may be missing. */
export const firstIn = <Value>(
  values: readonly Value[],
  path: string,
  faultOf: (value: Value, path: string) => Fault | undefined,
): Fault | undefined => {
  for (const [index, value] of values.entries()) {
    const found = faultOf(value, `${path}[${index}]`);
    if (found) return found;
  }
  return undefined;
};

export const positionFault = (value: unknown, path: string): Fault | undefined =>
  isPosition(value) ? undefined : fault(path, 'a position is a whole number from 0');

export const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const placeFault = (value: unknown, path: string): Fault | undefined => {
  if (!isObject(value)) return fault(path, 'a place is a position and the hash of the event there');
  const { position, hash } = value as Partial<Place>;
  return (
    positionFault(position, `${path}.position`) ??
    (isHash(hash) ? undefined : fault(`${path}.hash`, 'must be 64 hexadecimal digits in lower case'))
  );
};

export const boundFault = (value: unknown, path: string): Fault | undefined =>
  isObject(value) ? placeFault(value, path) : positionFault(value, path);

export const textsFault = (values: unknown, path: string): Fault | undefined => {
  if (!Array.isArray(values)) return fault(path, 'must be a list of texts');
  const bad = values.findIndex((value) => !isText(value));
  return bad < 0 ? undefined : fault(`${path}[${bad}]`, 'must be a text that is not empty');
};

export const itemFault = (item: QueryItem, path: string): Fault | undefined => {
  if (!isObject(item)) return fault(path, 'a query item names types, tags or both');
  const { types, tags } = item;
  return firstOf([
    types === undefined ? undefined : textsFault(types, `${path}.types`),
    tags === undefined ? undefined : textsFault(tags, `${path}.tags`),
    (types ?? tags ?? []).length > 0
      ? undefined
      : fault(path, "names neither types nor tags; to select every event, use 'everything'"),
  ]);
};

export const queryFault = <Item extends QueryItem>(
  query: readonly Item[] | 'everything',
  path: string,
  faultOf: (item: Item, path: string) => Fault | undefined,
): Fault | undefined => {
  if (query === 'everything') return undefined;
  if (!isList(query)) return fault(path, "a query is a list of items, or 'everything'");
  return firstIn(query, path, faultOf);
};

export const orInvalid = <A>(found: Fault | undefined, value: () => A): E.Either<StoreError, A> =>
  found ? E.left(storeError('invalid-input', found)) : E.right(value());
