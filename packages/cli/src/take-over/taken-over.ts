import {
  recordedCommand,
  runner,
  type Fault,
  type EventStore,
  type JsonObject,
  type StoredEvent,
} from '@torioki/event-store';
import { because, canonicalJson, firstRecordedBy, type Because } from '@torioki/event-store/adapter';
import {
  decisions,
  lendingEventCodec,
  release,
  type Actor,
  type CommandType,
  type Instant,
  type Refusal,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { zip } from 'fp-ts/lib/ReadonlyArray.js';
import { failureOf, interrupted, type Failure } from '../failure.js';
import { isOfRows, type Order, type Stage } from './orders-in.js';
import { comparable, mostRank } from './rank-of.js';

export type LineLeft = Pick<Order, 'line' | 'kind' | 'key'> &
  (
    | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
    /** Another row was migrated under this key, so this row is not written. The fields differ as given. */
    | { readonly is: 'changed'; readonly recorded: JsonObject; readonly now: JsonObject }
    | (Fault & { readonly is: 'unreadable' })
  );

export interface Taken {
  readonly taken: number;
  /** The number of rows that an earlier run had migrated with the same content. */
  readonly again: number;
  readonly notTaken: number;
  /** The lines that were not migrated, with the reasons; at most 1,000. */
  readonly left: readonly LineLeft[];
}

export interface By {
  readonly actor: Extract<Actor, { readonly location: unknown }>;
  readonly at: Instant;
}

/** The observer of a migration: gets the number of processed rows, and can stop the run. */
export interface Watching {
  readonly hears: (rows: number) => void;
  readonly isStopped: () => boolean;
}

/** The number of parallel appends. They share commits of the store. */
const inFlight = 100;

/** The largest number of lines in a report. */
export const mostTold = 1_000;

type Came = 'taken' | 'again' | LineLeft;

const decisionOn = (type: CommandType) => {
  const found = Object.values(decisions).find((decision) => decision.type === type);
  return found as unknown as typeof decisions.takeOverCopy;
};

/** The fields of a command that come from its line, without actor and instant. */
const without = ({ id: _, at: __, actor: ___, type: ____, ...fields }: JsonObject): JsonObject => fields;

const columnOf = (path: string): string =>
  path
    .replace(/^ranks\[\d+\]\.rank$/, 'readingRank')
    .replace(/^ranks$/, 'group')
    .replace(/^stands\.?/, '') || 'is';

/** The required form of a column, if its text and the value in the command differ. */
const forms: Readonly<Record<string, Because>> = {
  since: because(
    'wrong-form',
    'must be as 2021-03-01 10:00 or 2021-03-01, by the clock in Tokyo',
    '2021-03-01 10:00 か 2021-03-01 のように、日本時間で書く',
  ),
  rank: because(
    'wrong-form',
    `must be a whole number from 0 to ${mostRank}`,
    `0から${mostRank}までの整数で書く`,
    { least: 0, most: mostRank },
  ),
};

/** The fields of `one` that differ in `other`. */
const differing = (one: JsonObject, other: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.keys({ ...one, ...other })
      .filter((name) => canonicalJson(one[name] ?? null) !== canonicalJson(other[name] ?? null))
      .map((name) => [name, one[name] ?? null]),
  );

/** The command recorded earlier under an order's id; undefined without one. */
const takenBefore = async (
  store: EventStore,
  { id }: Order,
): Promise<E.Either<Failure, JsonObject | undefined>> =>
  E.bimap(
    failureOf,
    (first: StoredEvent | undefined) => first && recordedCommand(first)?.command,
  )(await firstRecordedBy(store, id));

async function* inGroups(orders: Stage): AsyncGenerator<readonly Order[]> {
  let group: Order[] = [];
  for await (const order of orders) {
    group.push(order);
    if (group.length < inFlight) continue;
    yield group;
    group = [];
  }
  yield group;
}

/** Migrates the orders, stage after stage, and reports the result for each line. */
export const takenOver = async (
  store: EventStore,
  stages: readonly Stage[],
  { actor, at }: By,
  { hears, isStopped }: Watching,
): Promise<E.Either<Failure, Taken>> => {
  const run = runner({ store, codec: lendingEventCodec, decidedBy: release });

  /** The result of an earlier run for this order; undefined without one. */
  const cameBefore = async (order: Order): Promise<E.Either<Failure, Came | undefined>> =>
    E.map((recorded: JsonObject | undefined): Came | undefined => {
      const { line, kind, key, fields: now } = order;
      if (recorded === undefined) return undefined;
      const [before, same] = [comparable(without(recorded)), comparable(now)];
      if (canonicalJson(before) === canonicalJson(same)) return 'again';
      const [was, is] = [differing(before, same), differing(same, before)];
      return { line, kind, key, is: 'changed', recorded: was, now: is };
    })(await takenBefore(store, order));

  const newly = async (order: Order): Promise<E.Either<Failure, Came>> => {
    const { type, id, fields, line, kind, key } = order;
    const outcome = await run(decisionOn(type), { type, id, at, actor, ...fields });
    if (outcome.is === 'accepted') return E.right(outcome.again ? 'again' : 'taken');
    if (outcome.is === 'refused')
      return E.right({ line, kind, key, is: 'refused', refusals: outcome.refusals });
    const { error } = outcome;
    if (error.code === 'command-id-reused')
      return E.chain((before: Came | undefined) => (before ? E.right(before) : E.left(failureOf(error))))(
        await cameBefore(order),
      );
    if (error.code !== 'invalid-input') return E.left(failureOf(error));
    const { path: field, others: _, ...why } = error.details;
    const path = columnOf(field);
    return E.right({ line, kind, key, is: 'unreadable', path, ...(forms[path] ?? why) });
  };

  /**
   * A row given by another user before counts as the same. Looking it up is much faster than deciding again.
   */
  const cameOf = async (order: Order): Promise<E.Either<Failure, Came>> => {
    const before = await cameBefore(order);
    if (E.isLeft(before)) return before;
    return before.right === undefined ? newly(order) : E.right(before.right);
  };

  const left: LineLeft[] = [];
  const counts = { taken: 0, again: 0, notTaken: 0 };
  const noted = (order: Order, came: Came): void => {
    if (isOfRows(order.kind)) counts[typeof came === 'string' ? came : 'notTaken'] += 1;
    if (typeof came !== 'string' && left.length < mostTold) left.push(came);
  };

  for (const orders of stages)
    for await (const group of inGroups(orders)) {
      if (isStopped()) return E.left(interrupted);
      for (const [order, came] of zip(group, await Promise.all(group.map(cameOf)))) {
        if (E.isLeft(came)) return came;
        noted(order, came.right);
      }
      hears(counts.taken + counts.again + counts.notTaken);
    }
  return E.right({ ...counts, left: left.toSorted((one, other) => one.line - other.line) });
};
