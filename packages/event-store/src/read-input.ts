import * as E from 'fp-ts/lib/Either.js';
import { because } from './because.js';
import type { Cursor } from './event.js';
import type { Range } from './event-index.js';
import type { Fault } from './json.js';
import { positionOf } from './cursor.js';
import type { Bound, NewsItem, ReadOptions, SubscribeOptions } from './store.js';
import type { StoreError } from './store-error.js';
import {
  boundFault,
  fault,
  findFaultIn,
  findFault,
  fromOne,
  isList,
  isObject,
  isPosition,
  itemFault,
  notAnObject,
  orInvalid,
  placeFault,
  queryFault,
} from './well-formed.js';

const limitFault = (value: number): Fault | undefined =>
  isPosition(value) && value > 0 ? undefined : fault('limit', fromOne);

const newsFault = (item: NewsItem, path: string): Fault | undefined =>
  itemFault(item, path) ?? (item.after === undefined ? undefined : placeFault(item.after, `${path}.after`));

const optionsFault: Fault = fault('options', notAnObject);

/** A read with all options filled in: its range, and the cursors that must be in the history. */
export interface Reading extends Range {
  readonly items: readonly NewsItem[] | 'everything';
  readonly places: readonly Cursor[];
  readonly remembered: boolean;
}

const isPlace = (bound: Bound | undefined): bound is Cursor => typeof bound === 'object';

const distinct = (places: readonly Cursor[]): readonly Cursor[] => [
  ...new Map(places.map((place) => [`${place.position} ${place.hash}`, place])).values(),
];

/** Checks the arguments of `read`, and fills in missing options. */
export const checkReadInput = (
  items: readonly NewsItem[] | 'everything',
  options: ReadOptions = {},
): E.Either<StoreError, Reading> => {
  if (!isObject(options)) return orInvalid(optionsFault, () => options);
  const {
    after = 0,
    upTo = Number.MAX_SAFE_INTEGER,
    limit = Number.MAX_SAFE_INTEGER,
    backwards = false,
    remembered = false,
  } = options;
  return orInvalid(
    findFault([
      queryFault(items, 'query', newsFault),
      boundFault(after, 'after'),
      boundFault(upTo, 'upTo'),
      limitFault(limit),
    ]),
    () => ({
      items,
      places: distinct(
        [after, upTo, ...(items === 'everything' ? [] : items.map((item) => item.after))].filter(isPlace),
      ),
      ...{ after: positionOf(after), upTo: positionOf(upTo), limit, backwards, remembered },
    }),
  );
};

/** Checks the cursors passed to `check`. */
export const checkNotedCursors = (noted: readonly Cursor[]): E.Either<StoreError, readonly Cursor[]> =>
  orInvalid(
    isList(noted)
      ? findFaultIn(noted, 'noted', placeFault)
      : fault('noted', because('places', 'must be a list of cursors', '位置とハッシュの一覧を書く')),
    () => noted,
  );

/** Checks the options of `subscribe`. The reads of the subscription check the query. */
export const checkSubscribeInput = (options: SubscribeOptions): E.Either<StoreError, SubscribeOptions> =>
  orInvalid(isObject(options) ? boundFault(options.after, 'after') : optionsFault, () => options);
