import type { Policy } from '../policy/index.js';
import { localDate, type Instant, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';
import { fold } from './fold.js';
import { publish, type Calendar } from './calendar.js';
import { findClosures, addClosures, type Closure } from './closures.js';
import { addPlace, changePlace, type PickupLocation, type Places } from './places.js';

/** The library's publications: policies, pickup locations, calendars and closures. */
export interface RulesInForce {
  readonly policies: readonly { readonly from: LocalDate; readonly policy: Policy }[];
  readonly locations: Places;
  readonly dispatchDays: Calendar;
  readonly closedDays: ReadonlyMap<LocationId, Calendar>;
  /** Special closures, in the order of their announcements (A51). */
  readonly closures: readonly Closure[];
}

const nothingPublished: RulesInForce = {
  policies: [],
  locations: new Map(),
  dispatchDays: [],
  closedDays: new Map(),
  closures: [],
};

export const rulesInForce = aggregate(
  'rules in force',
  fold(nothingPublished)({
    PolicyPublished: (rules, published) => ({ ...rules, policies: [...rules.policies, published] }),
    PickupLocationAdded: (rules, place) => ({ ...rules, locations: addPlace(rules.locations, place) }),
    PickupLocationChanged: (rules, { location, name, pickupClass, transitDays }) => ({
      ...rules,
      locations: changePlace(rules.locations, location, { name, pickupClass, transitDays }),
    }),
    PickupLocationClosed: (rules, { location, from }) => ({
      ...rules,
      locations: changePlace(rules.locations, location, { closedFrom: from }),
    }),
    PickupLocationReopened: (rules, { location }) => ({
      ...rules,
      locations: changePlace(rules.locations, location, { closedFrom: null }),
    }),
    DispatchDaysPublished: (rules, days) => ({
      ...rules,
      dispatchDays: publish(rules.dispatchDays, days),
    }),
    ClosedDaysPublished: (rules, days) => {
      const closed = publish(rules.closedDays.get(days.location) ?? [], days);
      return { ...rules, closedDays: new Map(rules.closedDays).set(days.location, closed) };
    },
    ClosureExtended: (rules, closure) => ({ ...rules, closures: [...rules.closures, closure] }),
  }),
);

/**
 * The rules that were published up to an instant. The days in a notice follow the rules at the instant of its
 * mail, even if the outcome of the mail is recorded later.
 */
export const rulesUntil = (at: Instant): typeof rulesInForce => ({
  ...rulesInForce,
  evolve: (before, event) => (event.data.at <= at ? rulesInForce.evolve(before, event) : before),
});

type PublishedPolicy = RulesInForce['policies'][number];

const latest = (policies: readonly PublishedPolicy[]): PublishedPolicy | undefined =>
  policies.reduce<PublishedPolicy | undefined>(
    (best, candidate) => (best === undefined || candidate.from >= best.from ? candidate : best),
    undefined,
  );

/**
 * The policy that applies at an instant, and its first day. Of the policies that have begun, the one with the
 * latest first day applies. Of two with the same first day, the one published later applies.
 */
export const latestPolicyAt = ({ policies }: RulesInForce, at: Instant): PublishedPolicy | undefined =>
  latest(policies.filter(({ from, policy }) => from <= localDate(at, policy.timeZone)));

export const policyAt = (rules: RulesInForce, at: Instant): Policy | undefined =>
  latestPolicyAt(rules, at)?.policy;

/** The policy that applies on a day, chosen by the same rule as in `latestPolicyAt`. */
export const policyOn = ({ policies }: RulesInForce, day: LocalDate): Policy | undefined =>
  latest(policies.filter(({ from }) => from <= day))?.policy;

export const headquarters = ({ locations }: RulesInForce): PickupLocation | undefined =>
  [...locations.values()].find((location) => location.headquarters);

/**
 * A place's closed days, with its special closures. A place without publications has the ordinary closed days
 * of the headquarters (A52).
 */
export const findClosedDays = (rules: RulesInForce, location: LocationId): Calendar => {
  const main = headquarters(rules);
  const own = rules.closedDays.get(location) ?? (main && rules.closedDays.get(main.location)) ?? [];
  return addClosures(own, findClosures(rules.closures, location), true);
};
