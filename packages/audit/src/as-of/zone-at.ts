import { foldsOf, type EventStore, type Place } from '@torioki/event-store';
import {
  lendingEventCodec,
  policyAt,
  rulesInForce,
  type Instant,
  type RulesInForce,
  type TimeZone,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { firstZone } from '../walk/clock-of-library.js';

/**
 * The time zone of the policy that was in force when the last event up to a place was recorded; the first zone also
 * where the rules cannot be read.
 */
export const zoneAt = async (store: Pick<EventStore, 'read' | 'records'>, upTo: Place): Promise<TimeZone> => {
  const last = await store.records({ after: Math.max(upTo.position - 1, 0), upTo, limit: 1 });
  const folded = await foldsOf(store, lendingEventCodec, 1)({ rules: rulesInForce }, { upTo });
  if (E.isLeft(last) || E.isLeft(folded)) return firstZone;
  const [event] = last.right;
  const rules = folded.right.states['rules'] as RulesInForce;
  return (event && policyAt(rules, event.recordedAt as Instant)?.timeZone) ?? firstZone;
};
