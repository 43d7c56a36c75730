import type { LocalDate, PickupClass } from '../../vocabulary/index.js';
import type { TakeOverReservation } from './command.js';

/** A hold that runs: since when, and for how many open days. */
export interface RunningHold {
  readonly began: LocalDate;
  readonly openDays: number;
}

/** The hold of what is taken over: at a branch it runs from the arrival, at a counter from the notice. */
export const runningHold = (
  stands: TakeOverReservation['stands'],
  pickupClass: PickupClass,
): RunningHold | undefined => {
  if (!('noticedOn' in stands)) return undefined;
  const { noticedOn, holdOpenDays: openDays } = stands;
  if (pickupClass === 'counter') return { began: noticedOn, openDays };
  return stands.is === 'arrived' ? { began: stands.on, openDays } : undefined;
};
