import { deepStrictEqual, fail, strictEqual } from 'node:assert/strict';
import { orThrow, reExecute, type Fault, type StoreErrorCode } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { RefusalCode } from '../decisions/index.js';
import { lendingEventCodec, type LendingEvent, type LendingEventType } from '../events/index.js';
import { groupId, loanId, reservationId } from './ids.js';
import {
  allDecisions,
  send,
  openStoreWith,
  describeOutcome,
  type Fields,
  type ReadEvents,
  type CommandOrInvalid,
} from './record-commands.js';
import { borrowerId } from './short/values.js';

/**
 * An expected event: its type, its type with some fields, or the whole event. Write a nested field as a path:
 * `{ 'promised.from': '2021-04-11' }`.
 */
export type ExpectedEvent =
  LendingEventType | readonly [type: LendingEventType, fields: Fields] | LendingEvent;

/** An expected refusal: its code only, or its code with all other fields. */
export type ExpectedRefusal = RefusalCode | (Fields & { readonly code: RefusalCode });

const idOf: Readonly<Record<string, ((n: number) => string) | undefined>> = {
  borrower: borrowerId,
  group: groupId,
  heldBack: reservationId,
  loan: loanId,
  reservation: reservationId,
  suspended: reservationId,
};

/** In fields for ids, replaces each number by the id with this number. */
const replaceNumbers = (value: unknown, name = ''): unknown => {
  if (typeof value === 'number') return idOf[name]?.(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaceNumbers(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, replaceNumbers(field, key)]));
};

const fieldAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce((found, name) => (found as Fields | null | undefined)?.[name], data);

const compareEvent = (event: LendingEvent | undefined, expected: ExpectedEvent | undefined) => {
  if (typeof expected === 'string' || expected === undefined) return [event?.type, expected];
  if ('type' in expected) return [event, expected];
  const [type, fields] = expected;
  const found = Object.keys(fields).map((key) => [key, fieldAt(event?.data, key)] as const);
  return [
    [event?.type, Object.fromEntries(found)],
    [type, replaceNumbers(fields)],
  ];
};

/** Sends a command. Returns its outcome and its events. */
const judgeCommand = async (before: ReadEvents, command: CommandOrInvalid) => {
  const store = await openStoreWith(before);
  const outcome = await send(store, command);
  const written = async () => orThrow(await store.records()).length - (await before()).length;
  return { store, outcome, written };
};

export const emits = async (
  before: ReadEvents,
  command: CommandOrInvalid,
  events: readonly ExpectedEvent[],
): Promise<void> => {
  const { store, outcome, written } = await judgeCommand(before, command);
  if (outcome.is !== 'accepted') return fail(describeOutcome(outcome));
  const pairs = Array.from({ length: Math.max(events.length, outcome.events.length) }, (_, index) =>
    compareEvent(outcome.events[index], events[index]),
  );
  deepStrictEqual(
    pairs.map(([found]) => found),
    pairs.map(([, expected]) => expected),
  );
  deepStrictEqual(
    { again: outcome.again, written: await written() },
    { again: false, written: events.length },
  );
  deepStrictEqual(await send(store, command), { ...outcome, again: true });
  strictEqual(await written(), events.length);
  const first = outcome.position - events.length + 1;
  const again = await reExecute(store, lendingEventCodec, allDecisions, first);
  deepStrictEqual(again, E.right({ is: 'same' }));
};

export const isRefused = async (
  before: ReadEvents,
  command: CommandOrInvalid,
  reasons: readonly ExpectedRefusal[],
): Promise<void> => {
  const { outcome, written } = await judgeCommand(before, command);
  if (outcome.is !== 'refused') return fail(describeOutcome(outcome));
  deepStrictEqual(
    outcome.refusals,
    reasons.map((reason) => replaceNumbers(typeof reason === 'string' ? { code: reason } : reason)),
  );
  strictEqual(await written(), 0);
};

export const fails = async (
  before: ReadEvents,
  command: CommandOrInvalid,
  [code, path]: readonly [StoreErrorCode, string],
) => {
  const { outcome, written } = await judgeCommand(before, command);
  if (outcome.is !== 'failed') return fail(describeOutcome(outcome));
  const fault = outcome.error.details as Partial<Fault>;
  deepStrictEqual({ code: outcome.error.code, path: fault.path }, { code, path });
  strictEqual(await written(), 0);
  return fault.reason ?? '';
};
