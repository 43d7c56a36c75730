import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import type { Occasion } from './gather-occasions.js';

/** A place, a way of pickup and a mail state, with the number of loans and of people. */
export interface Cell {
  readonly place: string;
  readonly way: string;
  readonly mail: 'with' | 'without' | 'unknown';
  readonly loans: number;
  readonly people: number;
}

export interface CountedPeople {
  readonly cells: readonly Cell[];
  /** The number of cells with too few people. Nothing more about these cells is reported. */
  readonly refusedCells: number;
}

/** The minimum number of people in a reported cell, since a smaller number could reveal a person. */
export const fewestPeople = 5;

const mailOf = ({ events }: Occasion): Cell['mail'] => {
  if (events.some(({ type }) => type === 'ReadyNoticeSent')) return 'with';
  return events.some(({ type }) => type === 'ReadyNoticeNotSent') ? 'without' : 'unknown';
};

/** Groups the returned loans by place, way of pickup and mail state, and counts the people of each group. */
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
