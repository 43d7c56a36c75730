import {
  readRecordedCommand,
  runner,
  type Fault,
  type EventStore,
  type JsonObject,
  type StoredEvent,
} from '@torioki/event-store';
import { because, canonicalJson, findFirstEvent, type ReasonTexts } from '@torioki/event-store/adapter';
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
import { toFailure, interrupted, type Failure } from '../failure.js';
import { isRowKind, type MigrationOrder, type Stage } from './migration-orders.js';
import { pickComparableFields, mostRank } from './rank.js';

export type UnmigratedLine = Pick<MigrationOrder, 'line' | 'kind' | 'key'> &
  (
    | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
    /**
     * An earlier run migrated another row under this key, so this row is not written. Lists the fields that
     * differ.
     */
    | { readonly is: 'changed'; readonly recorded: JsonObject; readonly now: JsonObject }
    | (Fault & { readonly is: 'unreadable' })
  );

export interface MigrationResult {
  readonly migrated: number;
  /** The number of rows that an earlier run had migrated with the same content. */
  readonly migratedBefore: number;
  readonly notMigrated: number;
  /** The lines that were not migrated, with the reasons; at most 1,000. */
  readonly unmigratedLines: readonly UnmigratedLine[];
}

export interface Migrator {
  readonly actor: Extract<Actor, { readonly location: unknown }>;
  readonly at: Instant;
}

/** The observer of a migration: gets the number of processed rows, and can stop the run. */
export interface MigrationObserver {
  readonly onRows: (rows: number) => void;
  readonly isStopped: () => boolean;
}

/** The number of appends at the same time. They share commits of the store. */
const inFlight = 100;

/** The largest number of lines in a report. */
export const mostReportedLines = 1_000;

type OrderResult = 'migrated' | 'migratedBefore' | UnmigratedLine;

const findDecision = (type: CommandType) => {
  const found = Object.values(decisions).find((decision) => decision.type === type);
  return found as unknown as typeof decisions.migrateCopy;
};

/** The fields of a command that come from its line, without actor and instant. */
const pickLineFields = ({ id: _, at: __, actor: ___, type: ____, ...fields }: JsonObject): JsonObject =>
  fields;

const findColumn = (path: string): string =>
  path
    .replace(/^ranks\[\d+\]\.rank$/, 'readingRank')
    .replace(/^ranks$/, 'group')
    .replace(/^statusAtMigration\.?/, '') || 'is';

/** The required form of a column whose text is converted for the command. */
const forms: Readonly<Record<string, ReasonTexts>> = {
  since: because(
    'wrong-form',
    'must be like 2021-03-01 10:00 or 2021-03-01, in Tokyo time',
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
const pickDifferingFields = (one: JsonObject, other: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.keys({ ...one, ...other })
      .filter((name) => canonicalJson(one[name] ?? null) !== canonicalJson(other[name] ?? null))
      .map((name) => [name, one[name] ?? null]),
  );

/** The command recorded earlier under an order's id; undefined without one. */
const findEarlierCommand = async (
  store: EventStore,
  { id }: MigrationOrder,
): Promise<E.Either<Failure, JsonObject | undefined>> =>
  E.bimap(
    toFailure,
    (first: StoredEvent | undefined) => first && readRecordedCommand(first)?.command,
  )(await findFirstEvent(store, id));

async function* splitGroups(orders: Stage): AsyncGenerator<readonly MigrationOrder[]> {
  let group: MigrationOrder[] = [];
  for await (const order of orders) {
    group.push(order);
    if (group.length < inFlight) continue;
    yield group;
    group = [];
  }
  yield group;
}

/** Migrates the orders, stage after stage, and reports the result for each line. */
export const migrateOrders = async (
  store: EventStore,
  stages: readonly Stage[],
  { actor, at }: Migrator,
  { onRows, isStopped }: MigrationObserver,
): Promise<E.Either<Failure, MigrationResult>> => {
  const run = runner({ store, codec: lendingEventCodec, decidedBy: release });

  /** The result of an earlier run for this order; undefined without one. */
  const findEarlierResult = async (
    order: MigrationOrder,
  ): Promise<E.Either<Failure, OrderResult | undefined>> =>
    E.map((recorded: JsonObject | undefined): OrderResult | undefined => {
      const { line, kind, key, fields: now } = order;
      if (recorded === undefined) return undefined;
      const [before, same] = [pickComparableFields(pickLineFields(recorded)), pickComparableFields(now)];
      if (canonicalJson(before) === canonicalJson(same)) return 'migratedBefore';
      const [was, is] = [pickDifferingFields(before, same), pickDifferingFields(same, before)];
      return { line, kind, key, is: 'changed', recorded: was, now: is };
    })(await findEarlierCommand(store, order));

  const migrateNewOrder = async (order: MigrationOrder): Promise<E.Either<Failure, OrderResult>> => {
    const { type, id, fields, line, kind, key } = order;
    const outcome = await run(findDecision(type), { type, id, at, actor, ...fields });
    if (outcome.is === 'accepted') return E.right(outcome.again ? 'migratedBefore' : 'migrated');
    if (outcome.is === 'refused')
      return E.right({ line, kind, key, is: 'refused', refusals: outcome.refusals });
    const { error } = outcome;
    if (error.code === 'command-id-reused')
      return E.chain((before: OrderResult | undefined) =>
        before ? E.right(before) : E.left(toFailure(error)),
      )(await findEarlierResult(order));
    if (error.code !== 'invalid-input') return E.left(toFailure(error));
    const { path: field, others: _, ...why } = error.details;
    const path = findColumn(field);
    return E.right({ line, kind, key, is: 'unreadable', path, ...(forms[path] ?? why) });
  };

  /**
   * Migrates a row, unless an earlier run did so, perhaps for another member of staff. First looks for the
   * earlier run, because this is much faster than a decision.
   */
  const migrateOrder = async (order: MigrationOrder): Promise<E.Either<Failure, OrderResult>> => {
    const before = await findEarlierResult(order);
    if (E.isLeft(before)) return before;
    return before.right === undefined ? migrateNewOrder(order) : E.right(before.right);
  };

  const unmigratedLines: UnmigratedLine[] = [];
  const counts = { migrated: 0, migratedBefore: 0, notMigrated: 0 };
  const countResult = (order: MigrationOrder, result: OrderResult): void => {
    if (isRowKind(order.kind)) counts[typeof result === 'string' ? result : 'notMigrated'] += 1;
    if (typeof result !== 'string' && unmigratedLines.length < mostReportedLines)
      unmigratedLines.push(result);
  };

  for (const orders of stages)
    for await (const group of splitGroups(orders)) {
      if (isStopped()) return E.left(interrupted);
      for (const [order, result] of zip(group, await Promise.all(group.map(migrateOrder)))) {
        if (E.isLeft(result)) return result;
        countResult(order, result.right);
      }
      onRows(counts.migrated + counts.migratedBefore + counts.notMigrated);
    }
  return E.right({
    ...counts,
    unmigratedLines: unmigratedLines.toSorted((one, other) => one.line - other.line),
  });
};
