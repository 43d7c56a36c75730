import { pages, type Answer, type EventStore } from '@torioki/event-store';
import {
  isInherited,
  lendingEventCodec,
  lendingEvents,
  type InheritedType,
  type LendingEvent,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** How many copies, loans and reservations of a title stand at a place; a copy has the place that sent it, or none. */
export interface Stock {
  readonly type: InheritedType;
  readonly place: string;
  readonly title: string;
  readonly count: number;
}

export interface Stocks {
  readonly stocks: readonly Stock[];
  /** The reservations whose copy is set aside and of which nobody was told yet: their mails go out by the next run. */
  readonly toBeTold: number;
}

const inheritedTypes: readonly InheritedType[] = Object.keys(lendingEvents).filter(isInherited);

const placeOf = ({ type, data }: LendingEvent<InheritedType>): string => {
  if (type === 'CopyTakenOver') return 'from' in data.stands ? data.stands.from : '';
  return data.location;
};

const isUntold = ({ type, data }: LendingEvent): boolean =>
  type === 'ReservationTakenOver' && data.stands.is === 'secured';

/** What a history has taken over, read back from it. */
export const stockOf = async (store: Pick<EventStore, 'read'>): Answer<Stocks> => {
  const counts = new Map<string, number>();
  let toBeTold = 0;
  for await (const page of pages(store, [{ types: inheritedTypes }])) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right.events) {
      const event = lendingEventCodec.decode(stored);
      if (E.isLeft(event) || !isInherited(event.right.type)) continue;
      const taken = event.right as LendingEvent<InheritedType>;
      const key = JSON.stringify([taken.type, placeOf(taken), taken.data.title]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      toBeTold += Number(isUntold(taken));
    }
  }
  const stocks = [...counts].map(([key, count]) => {
    const [type, place, title] = JSON.parse(key) as [InheritedType, string, string];
    return { type, place, title, count };
  });
  return E.right({ stocks, toBeTold });
};
