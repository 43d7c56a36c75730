import type { LendingCommand } from '../../decisions/index.js';
import { pickUp } from './of-copies.js';
import { recordNotice, reserve, secure, ship, arrive } from './of-reservations.js';
import { places, titleOf, type PlaceKey } from './values.js';

/** The progress of a reservation on its way to a loan. */
export type Stage = 'waiting' | 'secured' | 'noticed' | 'shipped' | 'arrived' | 'lent';

type Step = readonly [stage: Stage, at: string, command: LendingCommand];

/** The steps of a loan, on the days of a scenario: S18 for a counter, S22 for a branch, S26 for a home. */
const steps = (copy: string, place: PlaceKey, n: number): readonly Step[] => {
  const waiting: Step = ['waiting', '2021-04-03 10:00', reserve(n, [n, titleOf(copy), place])];
  const readyOn = (at: string): readonly Step[] => [
    waiting,
    ['secured', at, secure(copy)],
    ['noticed', `${at.slice(0, 10)} 20:00`, recordNotice(n)],
  ];
  switch (places[place].pickupClass) {
    case 'counter':
      return [...readyOn('2021-04-07 14:10'), ['lent', '2021-04-08 09:00', pickUp(copy, n, place, n)]];
    case 'branch':
      return [
        ...readyOn('2021-04-06 11:00'),
        ['shipped', '2021-04-09 10:00', ship(n, n)],
        ['arrived', '2021-04-11 11:00', arrive(n, place)],
        ['lent', '2021-04-11 15:00', pickUp(copy, n, place, n)],
      ];
    case 'home':
      return [...readyOn('2021-04-07 14:10'), ['lent', '2021-04-09 10:00', ship(n, n)]];
  }
};

/** The commands, with their times, that bring reservation n and a copy to a stage. */
export const listSteps = (until: Stage, copy: string, place: PlaceKey, n: number): readonly Step[] => {
  const all = steps(copy, place, n);
  return all.slice(0, all.findIndex(([stage]) => stage === until) + 1);
};
