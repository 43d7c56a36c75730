import * as E from 'fp-ts/lib/Either.js';
import { NIL, validate as isUuid } from 'uuid';
import { because } from './because.js';
import { writeEvent, type WrittenEvent } from './chain.js';
import type { NewEvent, StoredEvent } from './event.js';
import { isInstant } from './read-clock.js';
import { limitFaults, type Faults } from './faults.js';
import { jsonFault, type Fault } from './json.js';
import type { AppendCondition } from './store.js';
import { storeError, type StoreError } from './store-error.js';
import {
  fault,
  findFaultIn,
  findFault,
  fromOne,
  isList,
  isObject,
  isText,
  itemFault,
  notAnObject,
  notEmptyText,
  orInvalid,
  placeFault,
  positionFault,
  queryFault,
  textsFault,
} from './well-formed.js';

const isId = (value: unknown): boolean => isUuid(value) && value !== NIL;

const jsonFaultOf = ({ data, metadata }: NewEvent, path: string): Fault | undefined =>
  jsonFault(data, `${path}.data`) ?? jsonFault(metadata, `${path}.metadata`);

const objectFault = (value: unknown, path: string): Fault | undefined =>
  isObject(value) ? undefined : fault(path, notAnObject);

const eventFault = (event: NewEvent, path: string): Fault | undefined => {
  if (!isObject(event)) return fault(path, because('event', 'must be an event', '出来事を書く'));
  if (!isId(event.id))
    return fault(
      `${path}.id`,
      because('uuid', 'must be a UUID, and not the nil UUID', 'すべて0でないUUIDで書く'),
    );
  if (!isText(event.type)) return fault(`${path}.type`, notEmptyText);
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1)
    return fault(`${path}.schemaVersion`, fromOne);
  return (
    textsFault(event.tags, `${path}.tags`) ??
    objectFault(event.data, `${path}.data`) ??
    objectFault(event.metadata, `${path}.metadata`)
  );
};

const repeatedId = (events: readonly NewEvent[]): Fault | undefined => {
  const seen = new Set<string>();
  const index = events.findIndex(({ id }) => seen.size === seen.add(id).size);
  return index < 0
    ? undefined
    : fault(
        `events[${index}].id`,
        because('repeated', 'is used twice in one append', '一度に同じものが二つある'),
      );
};

const eventsFault = (events: readonly NewEvent[]): Fault | undefined => {
  if (!isList(events))
    return fault('events', because('events', 'must be a list of events', '出来事の一覧を書く'));
  if (events.length === 0)
    return fault(
      'events',
      because('at-least-one', 'an append has at least one event', '出来事を一つ以上書く'),
    );
  return findFaultIn(events, 'events', eventFault) ?? repeatedId(events);
};

/** Checks the id of a library system. The hash of the id is the root of the chain. */
export const checkLibrarySystem = (given: unknown): E.Either<StoreError, void> =>
  orInvalid(isText(given) ? undefined : fault('librarySystem', notEmptyText), () => undefined);

const conditionFault = (condition: AppendCondition | undefined): Fault | undefined => {
  if (condition === undefined) return undefined;
  if (!isObject(condition))
    return fault(
      'condition',
      because(
        'condition',
        'must have a query in failIfEventsMatch, and a cursor in after',
        '合ってはならない条件と位置を書く',
      ),
    );
  return (
    placeFault(condition.after, 'condition.after') ??
    queryFault(condition.failIfEventsMatch, 'condition.failIfEventsMatch', itemFault)
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

/**
 * The faults of an event with unknown fields. Another store would drop such a field. If the hash covered the
 * field, the chain of a copy would be broken.
 */
const otherKeysFault = (event: StoredEvent, path: string): Faults | undefined => {
  const [first, ...others] = Object.keys(event)
    .filter((key) => !storedKeys.some((stored) => stored === key))
    .map((key) =>
      fault(
        `${path}.${key}`,
        because(
          'unknown-field',
          'must be left out: stored events do not have this field',
          'そのような項目はない',
        ),
      ),
    );
  return first && limitFaults([first, ...others]);
};

const orderFault = (tags: readonly string[], path: string): Fault | undefined =>
  tags.some((tag, index) => index > 0 && tag <= (tags[index - 1] ?? ''))
    ? fault(path, because('sorted', 'must be sorted, and without repeats', '重なりなく順に並べる'))
    : undefined;

const storedFault = (event: StoredEvent, path: string): Fault | undefined =>
  findFault([
    positionFault(event.position, `${path}.position`),
    isInstant(event.recordedAt)
      ? undefined
      : fault(
          `${path}.recordedAt`,
          because(
            'instant',
            'must be a real instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ',
            'ある時刻を YYYY-MM-DDTHH:mm:ss.sssZ の形で書く',
          ),
        ),
    orderFault(event.tags, `${path}.tags`),
    otherKeysFault(event, path),
  ]);

/** The fault of an event that no store would record, even with the right hash. Does not check JSON. */
export const findEventFault = (event: StoredEvent, path: string): Fault | undefined =>
  eventFault(event, path) ?? storedFault(event, path);

const writtenAll = (events: readonly NewEvent[]): E.Either<StoreError, readonly WrittenEvent[]> =>
  E.mapLeft((found: Fault) => storeError('invalid-input', found))(
    E.traverseArrayWithIndex((index, event: NewEvent) => writeEvent(event, `events[${index}]`))(events),
  );

/** Checks the arguments of `append`, and writes its events as texts. */
export const checkAppendInput = (
  events: readonly NewEvent[],
  condition: AppendCondition | undefined,
): E.Either<StoreError, readonly WrittenEvent[]> =>
  E.chain(() => writtenAll(events))(
    orInvalid(eventsFault(events) ?? conditionFault(condition), () => events),
  );

/** Checks the arguments of `copy`. The store checks the chain when it writes. */
export const checkCopyInput = (
  events: readonly StoredEvent[],
): E.Either<StoreError, readonly StoredEvent[]> =>
  orInvalid(
    eventsFault(events) ??
      findFaultIn(events, 'events', storedFault) ??
      findFaultIn(events, 'events', jsonFaultOf),
    () => events,
  );
