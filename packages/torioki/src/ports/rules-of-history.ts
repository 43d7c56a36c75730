import type { Answer, EventStore } from '@torioki/event-store';
import { foldsOf, type ReadStates, type States } from '@torioki/event-store/adapter';
import { lendingEventCodec, localDate, type Instant, type LocalDate } from '@torioki/lending';
import { policyAt, rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import type { Published } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';

/** What the library has published, read from the history itself. */
export interface RulesOfHistory {
  /**
   * The rules as of now, and their position. At first everything is read, later only the news. An event that cannot be
   * read is an error. Other states that are asked for are as of the same moment, and read anew each time.
   */
  published(others?: Parameters<ReadStates>[0]): Answer<Published & Pick<States, 'states'>>;
  /** The day of an instant in the library's zone, by what was read last: the zone does not move. */
  dayOf(at: Instant): LocalDate;
}

export const rulesOfHistory = (events: EventStore): RulesOfHistory => {
  /** Of what is read together it keeps the last one. */
  const read = foldsOf(events, lendingEventCodec, 1);
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
