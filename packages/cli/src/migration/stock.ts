import type { LendingEvent } from '@torioki/lending';
import type { MigratedType } from '@torioki/lending/events';
import { removeLine } from './rank.js';

/**
 * The number of a title's copies, loans or reservations at a place. A copy in transit back counts at the
 * place that sent it. For any other copy the place is empty.
 */
export interface Stock {
  readonly type: MigratedType;
  readonly place: string;
  readonly title: string;
  readonly count: number;
}

export interface Stocks {
  readonly stocks: readonly Stock[];
  /**
   * The number of reservations with a copy set aside, but without a notice. The next run sends these notices.
   */
  readonly toNotify: number;
  /**
   * The number of reservations with the same title, instant and rank as another one. Their order depends only
   * on their lines in the file.
   */
  readonly ties: number;
}

const findPlace = ({ type, data }: LendingEvent<MigratedType>): string => {
  if (type === 'CopyMigrated') return 'from' in data.statusAtMigration ? data.statusAtMigration.from : '';
  return data.location;
};

export const countStock = () => {
  const counts = new Map<string, number>();
  let toNotify = 0;
  const placed = new Map<string, number>();
  return {
    add: (event: LendingEvent<MigratedType>): void => {
      const { type, data } = event;
      const key = JSON.stringify([type, findPlace(event), data.title]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (type === 'ReservationMigrated') {
        const instant = `${data.since} ${removeLine(data.rank)} ${data.title}`;
        placed.set(instant, (placed.get(instant) ?? 0) + 1);
      }
      toNotify += Number(type === 'ReservationMigrated' && data.statusAtMigration.is === 'secured');
    },
    all: (): Stocks => ({
      toNotify,
      ties: [...placed.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0),
      stocks: [...counts].map(([key, count]) => {
        const [type, place, title] = JSON.parse(key) as [MigratedType, string, string];
        return { type, place, title, count };
      }),
    }),
  };
};
