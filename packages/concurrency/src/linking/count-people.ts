import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import type { Occasion } from './gather-occasions.js';

/** The loans of a place and a way of pickup, and the number of people there. */
export interface Cell {
  readonly place: string;
  readonly way: string;
  readonly mail: 'with' | 'without' | 'unknown';
  readonly loans: number;
  readonly people: number;
}

export interface CountedPeople {
  readonly cells: readonly Cell[];
  /** The number of cells with too few people. Nothing else about them is reported. */
  readonly refusedCells: number;
}

/** A report about fewer people than this would be about one of them. */
export const fewestPeople = 5;

const mailOf = ({ events }: Occasion): Cell['mail'] => {
  if (events.some(({ type }) => type === 'ReadyNoticeSent')) return 'with';
  return events.some(({ type }) => type === 'ReadyNoticeNotSent') ? 'without' : 'unknown';
};

/** For each returned loan, counts the people of the same place and way of pickup. */
export const countPeople = (occasions: readonly Occasion[]): CountedPeople => {
  const loans = occasions.flatMap((occasion) => {
    const returned = new Set(
      occasion.events.filter(({ type }) => type === 'Returned').map(({ data }) => data['loan']),
    );
    return occasion.events
      .filter(({ type, data }) => type === 'PickedUp' && returned.has(data['loan']))
      .map(({ data }) => ({
        person: occasion.person,
        place: String(data['location']),
        way: String(data['pickupClass']),
        mail: mailOf(occasion),
      }));
  });
  const cells = Object.values(
    groupBy((one: (typeof loans)[number]) => `${one.place} ${one.way} ${one.mail}`)(loans),
  ).map(([first, ...rest]) => ({
    ...{ place: first.place, way: first.way, mail: first.mail, loans: rest.length + 1 },
    people: new Set([first, ...rest].map(({ person }) => person)).size,
  }));
  const isSmall = ({ people }: Cell): boolean => people < fewestPeople;
  return {
    cells: cells.filter((cell) => !isSmall(cell)),
    refusedCells: cells.filter(isSmall).length,
  };
};
