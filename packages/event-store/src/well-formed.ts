import * as E from 'fp-ts/lib/Either.js';
import { because, type ReasonTexts } from './because.js';
import type { Cursor } from './event.js';
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

export const fault = (path: string, why: ReasonTexts): Fault => ({ path, ...why });

export const notEmptyText = because('text', 'must be a text that is not empty', '空でない文字を書く');

export const notAnObject = because('object', 'must be an object', '項目のあるデータを書く');

export const fromOne = because('whole-number', 'must be a whole number from 1', '1以上の整数で書く', {
  least: 1,
});

export const findFault = (faults: readonly (Fault | undefined)[]): Fault | undefined =>
  faults.find((found) => found !== undefined);

/** The first fault in a list. Missing values of a sparse list are checked as undefined. */
export const findFaultIn = <Value>(
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
  isPosition(value)
    ? undefined
    : fault(path, because('position', 'must be a whole number from 0', '位置は0以上の整数で書く'));

export const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const placeFault = (value: unknown, path: string): Fault | undefined => {
  if (!isObject(value))
    return fault(
      path,
      because('place', 'must be a cursor: a position and the hash of its event', '位置とハッシュを書く'),
    );
  const { position, hash } = value as Partial<Cursor>;
  return (
    positionFault(position, `${path}.position`) ??
    (isHash(hash)
      ? undefined
      : fault(
          `${path}.hash`,
          because('hash', 'must be 64 hexadecimal digits in lower case', '64桁の16進数（小文字）で書く'),
        ))
  );
};

export const boundFault = (value: unknown, path: string): Fault | undefined =>
  isObject(value) ? placeFault(value, path) : positionFault(value, path);

export const textsFault = (values: unknown, path: string): Fault | undefined => {
  if (!Array.isArray(values))
    return fault(path, because('texts', 'must be a list of texts', '文字の一覧を書く'));
  const bad = values.findIndex((value) => !isText(value));
  return bad < 0 ? undefined : fault(`${path}[${bad}]`, notEmptyText);
};

/** Frozen lists without a fault. A codec's list of types is the same in each read, so it is checked once. */
const checkedLists = new WeakSet<readonly string[]>();

const listFault = (list: readonly string[], path: string): Fault | undefined => {
  if (checkedLists.has(list)) return undefined;
  const found = textsFault(list, path);
  if (found === undefined && Object.isFrozen(list)) checkedLists.add(list);
  return found;
};

/** The fault of an item with `exceptTypes`: the list must be well formed, and the only one of its item. */
const exceptTypesFault = ({ types, tags, exceptTypes = [] }: QueryItem, path: string): Fault | undefined =>
  types === undefined && tags === undefined
    ? listFault(exceptTypes, `${path}.exceptTypes`)
    : fault(
        `${path}.exceptTypes`,
        because('query-item', 'must be the only list of its item', '種類や札と一緒には書けない'),
      );

export const itemFault = (item: QueryItem, path: string): Fault | undefined => {
  if (!isObject(item))
    return fault(path, because('query-item', 'a query item names types, tags or both', '種類か札を書く'));
  const { types, tags, exceptTypes } = item;
  if (exceptTypes !== undefined) return exceptTypesFault(item, path);
  return findFault([
    types === undefined ? undefined : textsFault(types, `${path}.types`),
    tags === undefined ? undefined : textsFault(tags, `${path}.tags`),
    (types ?? tags ?? []).length > 0
      ? undefined
      : fault(
          path,
          because(
            'query-item',
            "names neither types nor tags; to select every event, use 'everything'",
            '種類か札を書く',
          ),
        ),
  ]);
};

export const queryFault = <Item extends QueryItem>(
  query: readonly Item[] | 'everything',
  path: string,
  faultOf: (item: Item, path: string) => Fault | undefined,
): Fault | undefined => {
  if (query === 'everything') return undefined;
  if (!isList(query))
    return fault(path, because('query', "a query is a list of items, or 'everything'", '条件の一覧を書く'));
  return findFaultIn(query, path, faultOf);
};

export const orInvalid = <A>(found: Fault | undefined, value: () => A): E.Either<StoreError, A> =>
  found ? E.left(storeError('invalid-input', found)) : E.right(value());
