import { foldsOf, pages, storeError, type Answer, type EventStore } from '@torioki/event-store';
import {
  isInherited,
  lendingEventCodec,
  lendingEvents,
  rulesInForce,
  takeOver,
  type Instant,
  type InheritedType,
  type LendingEvent,
  type RulesInForce,
  type TakeOver,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { exceptions, type Exception } from './exceptions.js';
import { stock, type Stocks } from './stock.js';

/** What a history has taken over, read back from it. */
export interface ReadBack extends Stocks {
  readonly exceptions: readonly Exception[];
  /** Whether more may be taken over. */
  readonly isOpen: boolean;
}

const inheritedTypes: readonly InheritedType[] = Object.keys(lendingEvents).filter(isInherited);

/** Reads back from a history what it has taken over, and holds it to the rules of an instant. */
export const readBack = async (store: Pick<EventStore, 'read'>, at: Instant): Answer<ReadBack> => {
  const read = await foldsOf(store, lendingEventCodec, 1)({ rules: rulesInForce, takeOver });
  if (E.isLeft(read)) return read;
  const isOpen = (read.right.states['takeOver'] as TakeOver).is === 'open';
  const gathered = stock();
  const held = exceptions(read.right.states['rules'] as RulesInForce, at);
  for await (const page of pages(store, [{ types: [...inheritedTypes, 'CopyAdded'] }])) {
    if (E.isLeft(page)) return page;
    for (const { position, ...stored } of page.right.events) {
      const event = lendingEventCodec.decode(stored);
      if (E.isLeft(event))
        return E.left(storeError('unreadable-event', { position, ...stored, ...event.left }));
      const taken = event.right as LendingEvent<InheritedType | 'CopyAdded'>;
      if (isInherited(taken.type)) gathered.add(taken as LendingEvent<InheritedType>);
      held.add(taken);
    }
  }
  return E.right({ ...gathered.all(), exceptions: held.all(), isOpen });
};
