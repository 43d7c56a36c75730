import type { EventStore, Cursor } from '@torioki/event-store';
import { makeStateReader } from '@torioki/event-store/adapter';
import { lendingEventCodec, type Instant, type TimeZone } from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import { firstZone } from '../walk/library-clock.js';
import { findZoneAt } from '../walk/find-zone-at.js';

type Read = Pick<EventStore, 'read' | 'records'>;

/** The rules published up to a cursor; undefined if they cannot be read. */
const readRules = async (store: Read, upTo: Cursor): Promise<RulesInForce | undefined> => {
  const folded = await makeStateReader(store, lendingEventCodec, 1)({ rules: rulesInForce }, { upTo });
  return E.isRight(folded) ? (folded.right.states['rules'] as RulesInForce) : undefined;
};

/** The time zone of the policy in force at a cursor; `firstZone` if the rules cannot be read. */
export const findZone = async (store: Read, upTo: Cursor): Promise<TimeZone> => {
  const last = await store.records({ after: Math.max(upTo.position - 1, 0), upTo, limit: 1 });
  const rules = await readRules(store, upTo);
  if (E.isLeft(last) || rules === undefined) return firstZone;
  const [event] = last.right;
  return event ? findZoneAt(rules, event.recordedAt as Instant) : firstZone;
};

/** The names of the pickup locations at a cursor, by their codes. */
export const findLocationNames = async (store: Read, upTo: Cursor): Promise<ReadonlyMap<string, string>> => {
  const rules = await readRules(store, upTo);
  return new Map([...(rules?.locations ?? [])].map(([location, { name }]) => [location, name]));
};
