import type { InheritedType, LendingEvent } from '@torioki/lending';

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

const placeOf = ({ type, data }: LendingEvent<InheritedType>): string => {
  if (type === 'CopyTakenOver') return 'from' in data.stands ? data.stands.from : '';
  return data.location;
};

/** Counts what was taken over. */
export const stock = () => {
  const counts = new Map<string, number>();
  let toBeTold = 0;
  return {
    add: (event: LendingEvent<InheritedType>): void => {
      const { type, data } = event;
      const key = JSON.stringify([type, placeOf(event), data.title]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      toBeTold += Number(type === 'ReservationTakenOver' && data.stands.is === 'secured');
    },
    all: (): Stocks => ({
      toBeTold,
      stocks: [...counts].map(([key, count]) => {
        const [type, place, title] = JSON.parse(key) as [InheritedType, string, string];
        return { type, place, title, count };
      }),
    }),
  };
};
