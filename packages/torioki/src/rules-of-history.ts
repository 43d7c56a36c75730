import { foldsOf, type Answer, type EventStore, type States } from '@torioki/event-store';
import { lendingEventCodec, rulesInForce, type RulesInForce } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** Reads what the library has published, by the history itself: at first everything, then the news. */
export type ReadRules = () => Answer<RulesInForce>;

/** An event that cannot be read is an error. */
export const rulesOfHistory = (events: EventStore): ReadRules => {
  const read = foldsOf(events, lendingEventCodec, 1);
  return async () =>
    E.map(({ states }: States) => states['rules'] as RulesInForce)(await read({ rules: rulesInForce }));
};
