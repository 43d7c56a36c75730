import {
  canonicalJson,
  firstRecordedBy,
  recordedCommand,
  runner,
  type EventStore,
  type JsonObject,
  type StoredEvent,
} from '@torioki/event-store';
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
import { failureOf, type Failure } from '../failure.js';
import type { Kind, Order, Stage } from './orders-in.js';

/** A line that was not taken over, and why. */
export type LineLeft = Pick<Order, 'line' | 'kind' | 'key'> &
  (
    | { readonly is: 'refused'; readonly refusals: readonly Refusal[] }
    /** It was taken over before, and is another now: neither is written. */
    | { readonly is: 'changed'; readonly recorded: JsonObject; readonly now: JsonObject }
    | { readonly is: 'unreadable'; readonly path: string; readonly reason: string }
  );

export interface Taken {
  readonly taken: number;
  /** How many had been taken over before, just so. */
  readonly again: number;
  readonly left: readonly LineLeft[];
}

export interface By {
  readonly actor: Actor;
  readonly at: Instant;
}

/** Appends that are in flight together share a commit of the store. */
const inFlight = 100;

const isOfRows = (kind: Kind): boolean => kind !== 'opening' && kind !== 'closing' && kind !== 'group';

type Came = 'taken' | 'again' | LineLeft;

const decisionOn = (type: CommandType) => {
  const found = Object.values(decisions).find((decision) => decision.type === type);
  return found as unknown as typeof decisions.takeOverCopy;
};

/** What the lines ask for, besides who and when. */
const without = ({ id: _, at: __, actor: ___, type: ____, ...fields }: JsonObject): JsonObject => fields;

/** What was taken over under an id before; undefined if nothing was. */
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

/** Takes over what the lines ask for, stage after stage, and tells of each line what became of it. */
export const takenOver = async (
  store: EventStore,
  stages: readonly Stage[],
  { actor, at }: By,
): Promise<E.Either<Failure, Taken>> => {
  const run = runner({ store, codec: lendingEventCodec, decidedBy: release });

  const newly = async ({ type, id, fields, line, kind, key }: Order): Promise<E.Either<Failure, Came>> => {
    const outcome = await run(decisionOn(type), { type, id, at, actor, ...fields });
    if (outcome.is === 'accepted') return E.right(outcome.again ? 'again' : 'taken');
    if (outcome.is === 'refused')
      return E.right({ line, kind, key, is: 'refused', refusals: outcome.refusals });
    if (outcome.error.code !== 'invalid-input') return E.left(failureOf(outcome.error));
    const { path, reason } = outcome.error.details;
    return E.right({ line, kind, key, is: 'unreadable', path, reason });
  };

  /** Whoever gave a row before, it is the same. Looking first is much quicker than deciding again. */
  const cameOf = async (order: Order): Promise<E.Either<Failure, Came>> => {
    const before = await takenBefore(store, order);
    if (E.isLeft(before)) return before;
    if (before.right === undefined) return newly(order);
    const [recorded, { line, kind, key, fields: now }] = [without(before.right), order];
    return E.right(
      canonicalJson(recorded) === canonicalJson(now)
        ? 'again'
        : { line, kind, key, is: 'changed', recorded, now },
    );
  };

  const [left, counts] = [[] as LineLeft[], { taken: 0, again: 0 }];
  for (const orders of stages)
    for await (const group of inGroups(orders))
      for (const [{ kind }, came] of zip(group, await Promise.all(group.map(cameOf)))) {
        if (E.isLeft(came)) return came;
        if (typeof came.right !== 'string') left.push(came.right);
        else if (isOfRows(kind)) counts[came.right] += 1;
      }
  return E.right({ ...counts, left: left.toSorted((one, other) => one.line - other.line) });
};
