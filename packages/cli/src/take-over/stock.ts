import type { LendingEvent } from '@torioki/lending';
import type { InheritedType } from '@torioki/lending/events';
import { withoutLine } from './rank-of.js';

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
  /** The reservations of one title, instant and rank as another: only the line of the file decides their order. */
  readonly ties: number;
}

const placeOf = ({ type, data }: LendingEvent<InheritedType>): string => {
  if (type === 'CopyTakenOver') return 'from' in data.stands ? data.stands.from : '';
  return data.location;
};

export const stock = () => {
  const counts = new Map<string, number>();
  let toBeTold = 0;
  const placed = new Map<string, number>();
  return {
    add: (event: LendingEvent<InheritedType>): void => {
      const { type, data } = event;
      const key = JSON.stringify([type, placeOf(event), data.title]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (type === 'ReservationTakenOver') {
        const instant = `${data.since} ${withoutLine(data.rank)} ${data.title}`;
        placed.set(instant, (placed.get(instant) ?? 0) + 1);
      }
      toBeTold += Number(type === 'ReservationTakenOver' && data.stands.is === 'secured');
    },
    all: (): Stocks => ({
      toBeTold,
      ties: [...placed.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0),
      stocks: [...counts].map(([key, count]) => {
        const [type, place, title] = JSON.parse(key) as [InheritedType, string, string];
        return { type, place, title, count };
      }),
    }),
  };
};
