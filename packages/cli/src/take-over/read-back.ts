import type { Answer, EventStore } from '@torioki/event-store';
import { pages, unreadableEvent } from '@torioki/event-store/adapter';
import { lendingEventCodec, lendingEvents, type Instant, type LendingEvent } from '@torioki/lending';
import { holdings } from '@torioki/lending/aggregates';
import { isInherited, type InheritedType } from '@torioki/lending/events';
import * as E from 'fp-ts/lib/Either.js';
import { exceptions, type Exception } from './exceptions.js';
import { standingOf } from './standing.js';
import { stock, type Stocks } from './stock.js';
import { mostTold } from './taken-over.js';

export interface ReadBack extends Stocks {
  /** At most 1,000. */
  readonly exceptions: readonly Exception[];
  readonly moreExceptions: number;
  /** Whether the migration is open for more rows. */
  readonly isOpen: boolean;
}

const inheritedTypes: readonly InheritedType[] = Object.keys(lendingEvents).filter(isInherited);
const types = [...new Set([...inheritedTypes, ...holdings.types])];

const isTakenOver = (event: LendingEvent): event is LendingEvent<InheritedType> => isInherited(event.type);

/** Reads the migrated items back from a history, with the exceptions by the rules of an instant. */
export const readBack = async (store: Pick<EventStore, 'read'>, at: Instant): Answer<ReadBack> => {
  const standing = await standingOf(store);
  if (E.isLeft(standing)) return standing;
  const { rules, takeOver } = standing.right;
  const gathered = stock();
  const held = exceptions(rules, at);
  for await (const page of pages(store, [{ types }])) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right.events) {
      const event = lendingEventCodec.decode(stored);
      if (E.isLeft(event)) return E.left(unreadableEvent(stored, event.left));
      if (isTakenOver(event.right)) gathered.add(event.right);
      held.add(event.right);
    }
  }
  const all = held.all();
  return E.right({
    ...gathered.all(),
    exceptions: all.slice(0, mostTold),
    moreExceptions: Math.max(0, all.length - mostTold),
    isOpen: takeOver.is === 'open',
  });
};
