import { foldsOf, type Answer, type EventStore, type States } from '@torioki/event-store';
import {
  lendingEventCodec,
  localDate,
  policyAt,
  rulesInForce,
  type Instant,
  type LocalDate,
  type RulesInForce,
} from '@torioki/lending';
import type { Published } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';

/** What the library has published, read from the history itself. */
export interface RulesOfHistory {
  /**
   * The rules as of now, and their position. At first everything is read, later only the news. An event that cannot be
   * read is an error.
   */
  published(): Answer<Published>;
  /** The day of an instant in the library's zone, by what was read last: the zone does not move. */
  dayOf(at: Instant): LocalDate;
}

export const rulesOfHistory = (events: EventStore): RulesOfHistory => {
  const read = foldsOf(events, lendingEventCodec, 1);
  let last: RulesInForce | undefined;
  return {
    published: async () =>
      E.map(({ states, upTo }: States): Published => {
        last = states['rules'] as RulesInForce;
        return { rules: last, position: upTo.position };
      })(await read({ rules: rulesInForce })),
    dayOf: (at) => localDate(at, (last && policyAt(last, at)?.timeZone) ?? 'Asia/Tokyo'),
  };
};
