import type { LendingEvent } from '../events/index.js';
import { makeCopyAdded, makeReserved } from './facts.js';
import { copyId, groupId, mari, reservationId, titleId } from './ids.js';
import { headquarters } from './library.js';
import { makeFact } from './plain-facts.js';

type Ranks = Readonly<Record<number, number>>;

const numbersOf = (ranks: Ranks): readonly number[] => Object.keys(ranks).map(Number);

const rankVolumes = (ranks: Ranks) =>
  numbersOf(ranks).map((n) => ({ reservation: reservationId(n), rank: ranks[n] ?? 0 }));

export const makeTurnCame = (at: string, { data }: LendingEvent<'Reserved'>) =>
  makeFact('TurnCame', at, data);

export const makeTurnPassedOn = (at: string, { data }: LendingEvent<'Reserved'>) =>
  makeFact('TurnPassedOn', at, data);

export const makeReadingOrderSet = (at: string, ranks: Ranks) =>
  makeFact('ReadingOrderSet', at, { group: groupId(1), borrower: mari, ranks: rankVolumes(ranks) });

/**
 * Reserves volumes as a reading order. Volume n is title n, with copy n and reservation n. `placed` has the
 * events of the reading order, with the turn of the first volume.
 */
export const makeReadingOrder = (
  at: string,
  { ranks = { 1: 1, 2: 2, 3: 3 } }: { readonly ranks?: Ranks } = {},
) => {
  const of = { borrower: mari, place: headquarters, group: groupId(1) };
  const numbers = numbersOf(ranks);
  const volume = (n: number): LendingEvent<'Reserved'> =>
    makeReserved(at, reservationId(n), { ...of, title: titleId(n) });
  const copy = (n: number) => makeCopyAdded(copyId(n), titleId(n));
  const least = Math.min(...Object.values(ranks));
  const first = numbers.filter((n) => ranks[n] === least).map(volume);
  return {
    volume,
    copy,
    copies: numbers.map(copy),
    placed: [
      ...numbers.map(volume),
      makeReadingOrderSet(at, ranks),
      ...first.map((waiting) => makeTurnCame(at, waiting)),
    ],
  };
};
