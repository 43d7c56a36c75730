import type { LendingEvent } from '@torioki/lending';
import type { InheritedType } from '@torioki/lending/events';
import { withoutLine } from './rank-of.js';

/** The number of a title's copies, loans or reservations at a place; for a copy, the place that sent it. */
export interface Stock {
  readonly type: InheritedType;
  readonly place: string;
  readonly title: string;
  readonly count: number;
}

export interface Stocks {
  readonly stocks: readonly Stock[];
  /** The reservations with a copy set aside and without a notice. The next run sends their mails. */
  readonly toBeTold: number;
  /** The reservations with the same title, instant and rank as another. Only their lines decide the order. */
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
