import type { Instant, LocalDate } from '@torioki/lending';
import {
  computeOnce,
  listClosedDays,
  findClosedDays,
  findDispatchDays,
  dispatchDaysLeft,
  dispatchDaysTo,
  isClosed,
  policyAt,
  type Calendar,
  type PickupLocation,
} from '@torioki/lending/aggregates';
import { dispatchAndPickupDays } from '@torioki/lending/decisions';
import { addDays, type PickupClass } from '@torioki/lending/vocabulary';
import type { RunningQuery } from '@torioki/projection';
import { readRules, type RulesAt } from './rules-at.js';
import { office, view } from '../view.js';

/** A pickup place, with its closed days, dispatch days and first pickup day. */
export interface ListedPlace extends Pick<PickupLocation, 'location' | 'name' | 'headquarters'> {
  /** The place's closed days in the next four weeks, as far as they are published (A50). */
  readonly closedDays: readonly LocalDate[];
  /** The first pickup day for today’s mail (R50, R59); null for a home, or without a calendar. */
  readonly earliestPickup: LocalDate | null;
  /**
   * The next dispatch days for this place, chosen by the same rule as the library's `dispatchDays`. Empty for
   * a counter.
   */
  readonly dispatchDays: readonly LocalDate[];
}

/** インターネット予約貸出受取館一覧: the pickup places by class, in the order of their addition (R8, R26). */
export type PickupLocations = Readonly<Record<PickupClass, readonly ListedPlace[]>> & {
  /**
   * The remaining dispatch days of this month. If only one remains, also the first dispatch day of the next
   * month. If none remains, all of the next month (R53, A29).
   */
  readonly dispatchDays: readonly LocalDate[];
};

/** The length of the period whose closed days are shown, in days. */
const ahead = 28;

const earliestPickup = ({ rules, at, today }: RulesAt, place: PickupLocation): LocalDate | null => {
  const policy = policyAt(rules, at);
  if (policy === undefined) return null;
  const days = dispatchAndPickupDays(rules, place, { today, policy });
  return days._tag === 'Right' ? days.right.earliestPickup : null;
};

/** The published places that are not closed. `home` is empty if the library does not send books home. */
export const listPickupLocations = (at: Instant) =>
  function* (): RunningQuery<PickupLocations> {
    const on = yield* readRules(at);
    const { rules, today } = on;
    const listClosed = computeOnce((days: Calendar) =>
      listClosedDays(days, today, addDays(today, ahead - 1)),
    );
    const listDispatch = computeOnce((days: Calendar) => dispatchDaysLeft(days, today));
    const ofClass = (one: PickupClass) =>
      [...rules.locations.values()]
        .filter((place) => place.pickupClass === one && !isClosed(place, today))
        .map((place): ListedPlace => {
          const { location, name, headquarters } = place;
          return {
            location,
            name,
            headquarters,
            closedDays: listClosed(findClosedDays(rules, location)),
            earliestPickup: earliestPickup(on, place),
            dispatchDays: one === 'counter' ? [] : listDispatch(dispatchDaysTo(rules, location)),
          };
        });
    const sendsHome = policyAt(rules, at)?.homeDelivery ?? false;
    return {
      counter: ofClass('counter'),
      branch: ofClass('branch'),
      home: sendsHome ? ofClass('home') : [],
      dispatchDays: listDispatch(findDispatchDays(rules)),
    };
  };

/** インターネット予約貸出受取館一覧: the pickup places, in three classes (R8, R26). */
export const pickupLocations = view(
  ['受取場所と、これからの休館日と発送日', 'the pickup places, and the closed and dispatch days to come'],
  office,
  [],
  (_, at) => listPickupLocations(at),
);
