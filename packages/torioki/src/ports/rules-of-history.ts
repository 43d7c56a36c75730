import type { Answer, EventStore } from '@torioki/event-store';
import { makeStateReader, type ReadStates, type States } from '@torioki/event-store/adapter';
import { lendingEventCodec, localDate, type Instant, type LocalDate } from '@torioki/lending';
import { policyAt, rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import type { PublishedRules } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';

/** The published rules of the library, read from the history itself. */
export interface RulesOfHistory {
  /**
   * The present rules, and their position. The first call reads all events about rules, later calls only the
   * new ones. An unreadable event is an error. `others` are other states to read at the same position; each
   * call reads these again.
   */
  published(others?: Parameters<ReadStates>[0]): Answer<PublishedRules & Pick<States, 'states'>>;
  /**
   * The day of an instant in the library's zone. It uses the rules that `published` read last, since the zone
   * never changes.
   */
  dayOf(at: Instant): LocalDate;
}

export const rulesOfHistory = (events: EventStore): RulesOfHistory => {
  /** Reads states of the history. It remembers only the states that it read last. */
  const read = makeStateReader(events, lendingEventCodec, 1);
  let last: RulesInForce | undefined;
  return {
    published: async (others = {}) =>
      E.map(({ states, upTo }: States) => {
        last = states['rules'] as RulesInForce;
        return { rules: last, position: upTo.position, states };
      })(await read({ ...others, rules: rulesInForce })),
    dayOf: (at) => localDate(at, (last && policyAt(last, at)?.timeZone) ?? 'Asia/Tokyo'),
  };
};
