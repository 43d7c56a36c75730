import * as E from 'fp-ts/lib/Either.js';
import { NIL, validate as isUuid } from 'uuid';
import { prepared, type PreparedEvent } from './chain.js';
import type { NewEvent, StoredEvent } from './event.js';
import { isInstant } from './instant-of.js';
import { jsonFault, type Fault } from './json.js';
import type { Query, QueryItem } from './query.js';
import type { AppendCondition, ReadOptions, SubscribeOptions } from './store.js';
import { storeError, type StoreError } from './store-error.js';

const isPosition = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const isId = (value: unknown): boolean => isUuid(value) && value !== NIL;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed();

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): boolean => Array.isArray(value);

const fault = (path: string, reason: string): Fault => ({ path, reason });

const firstOf = (faults: readonly (Fault | undefined)[]): Fault | undefined =>
  faults.find((found) => found !== undefined);

/** The first fault among the values of a list, some of which may be missing. */
const firstIn = <Value>(
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

const positionFault = (value: unknown, path: string): Fault | undefined =>
  isPosition(value) ? undefined : fault(path, 'a position is a whole number from 0');

const limitFault = (value: number): Fault | undefined =>
  isPosition(value) && value > 0 ? undefined : fault('limit', 'must be a whole number from 1');

const textsFault = (values: unknown, path: string): Fault | undefined => {
  if (!Array.isArray(values)) return fault(path, 'must be a list of texts');
  const bad = values.findIndex((value) => !isText(value));
  return bad < 0 ? undefined : fault(`${path}[${bad}]`, 'must be a text that is not empty');
};

const itemFault = (item: QueryItem, path: string): Fault | undefined => {
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

const queryFault = (query: Query, path: string): Fault | undefined => {
  if (query === 'everything') return undefined;
  if (!isList(query)) return fault(path, "a query is a list of items, or 'everything'");
  return firstIn(query, path, itemFault);
};

const objectFault = (value: unknown, path: string): Fault | undefined =>
  isObject(value) ? jsonFault(value, path) : fault(path, 'must be an object');

const eventFault = (event: NewEvent, path: string): Fault | undefined => {
  if (!isObject(event)) return fault(path, 'must be an event');
  if (!isId(event.id)) return fault(`${path}.id`, 'must be a UUID, and not the nil UUID');
  if (!isText(event.type)) return fault(`${path}.type`, 'must be a text that is not empty');
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1)
    return fault(`${path}.schemaVersion`, 'must be a whole number from 1');
  return (
    textsFault(event.tags, `${path}.tags`) ??
    objectFault(event.data, `${path}.data`) ??
    objectFault(event.metadata, `${path}.metadata`)
  );
};

const repeatedId = (events: readonly NewEvent[]): Fault | undefined => {
  const seen = new Set<string>();
  const index = events.findIndex(({ id }) => seen.size === seen.add(id).size);
  return index < 0 ? undefined : fault(`events[${index}].id`, 'stands twice in one append');
};

const eventsFault = (events: readonly NewEvent[]): Fault | undefined => {
  if (!isList(events)) return fault('events', 'must be a list of events');
  if (events.length === 0) return fault('events', 'an append has at least one event');
  return firstIn(events, 'events', eventFault) ?? repeatedId(events);
};

const orInvalid = <A>(found: Fault | undefined, value: () => A): E.Either<StoreError, A> =>
  found ? E.left(storeError('invalid-input', found)) : E.right(value());

/** Checks the name of a library system, which is the root of its chain. */
export const librarySystemInput = (given: unknown): E.Either<StoreError, void> =>
  orInvalid(
    isText(given) ? undefined : fault('librarySystem', 'must be a text that is not empty'),
    () => undefined,
  );

const optionsFault: Fault = fault('options', 'must be an object');

const conditionFault = (condition: AppendCondition | undefined): Fault | undefined => {
  if (condition === undefined) return undefined;
  if (!isObject(condition)) return fault('condition', 'says what must not match, and after which position');
  return (
    positionFault(condition.after, 'condition.after') ??
    queryFault(condition.failIfEventsMatch, 'condition.failIfEventsMatch')
  );
};

const storedKeys: readonly (keyof StoredEvent)[] = [
  'data',
  'hash',
  'id',
  'metadata',
  'position',
  'recordedAt',
  'schemaVersion',
  'tags',
  'type',
];

/** A hash may cover keys that another store would not keep: the chain would break there for ever. */
const otherKeyFault = (event: StoredEvent, path: string): Fault | undefined => {
  const other = Object.keys(event).find((key) => !storedKeys.some((known) => known === key));
  return other === undefined ? undefined : fault(`${path}.${other}`, 'is no part of a stored event');
};

const orderFault = (tags: readonly string[], path: string): Fault | undefined =>
  tags.some((tag, index) => index > 0 && tag <= (tags[index - 1] ?? ''))
    ? fault(path, 'must be sorted, and without repeats')
    : undefined;

const storedFault = (event: StoredEvent, path: string): Fault | undefined =>
  firstOf([
    positionFault(event.position, `${path}.position`),
    isInstant(event.recordedAt)
      ? undefined
      : fault(`${path}.recordedAt`, 'must be a real instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ'),
    orderFault(event.tags, `${path}.tags`),
    otherKeyFault(event, path),
  ]);

/** Checks what was passed to `append`, and prepares its events. */
export const appendInput = (
  events: readonly NewEvent[],
  condition: AppendCondition | undefined,
): E.Either<StoreError, readonly PreparedEvent[]> =>
  orInvalid(eventsFault(events) ?? conditionFault(condition), () => events.map(prepared));

/** Checks what was passed to `read`, and fills in what was left out. */
export const readInput = (
  query: Query,
  options: ReadOptions = {},
): E.Either<StoreError, Required<ReadOptions>> => {
  if (!isObject(options)) return orInvalid(optionsFault, () => options);
  const {
    after = 0,
    upTo = Number.MAX_SAFE_INTEGER,
    limit = Number.MAX_SAFE_INTEGER,
    backwards = false,
  } = options;
  return orInvalid(
    firstOf([
      queryFault(query, 'query'),
      positionFault(after, 'after'),
      positionFault(upTo, 'upTo'),
      limitFault(limit),
    ]),
    () => ({ after, upTo, limit, backwards }),
  );
};

/** Checks what was passed to `subscribe` besides the query, which is checked with every read. */
export const subscribeInput = (options: SubscribeOptions): E.Either<StoreError, SubscribeOptions> =>
  orInvalid(isObject(options) ? positionFault(options.after, 'after') : optionsFault, () => options);

/** Checks what was passed to `copy`. That it continues the chain is checked when it is written. */
export const copyInput = (events: readonly StoredEvent[]): E.Either<StoreError, readonly StoredEvent[]> =>
  orInvalid(eventsFault(events) ?? firstIn(events, 'events', storedFault), () => events);
