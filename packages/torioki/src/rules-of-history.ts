import { storeError, type Answer, type EventStore } from '@torioki/event-store';
import { lendingEventCodec, rulesInForce, type RulesInForce } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** What the library has published, by the history itself; an event that cannot be read is an error. */
export const rulesOfHistory = async (events: EventStore): Answer<RulesInForce> => {
  const published = await events.read(rulesInForce.query);
  if (E.isLeft(published)) return published;
  let rules = rulesInForce.initial;
  for (const { position, ...stored } of published.right) {
    const event = lendingEventCodec.decode(stored);
    const { type, schemaVersion } = stored;
    if (E.isLeft(event))
      return E.left(storeError('unreadable-event', { position, type, schemaVersion, ...event.left }));
    rules = rulesInForce.evolve(rules, event.right as Parameters<typeof rulesInForce.evolve>[1]);
  }
  return E.right(rules);
};
