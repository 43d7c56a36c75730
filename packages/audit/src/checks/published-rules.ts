import type { DataOf, Policy } from '@torioki/lending';
import type { LocalDate, Numbers, Place, PlaceKind, Readings } from '@torioki/laws/guide';

const noRules: Numbers = {
  limit: null,
  renewals: null,
  loanDays: null,
  shortDays: null,
  homeDays: null,
  transitDays: null,
  holdOpenDays: null,
  mailAt: null,
};

const numbersOf = ({ loanDays, renewal, ...policy }: Policy, isRenewal: boolean): Numbers => {
  const days = isRenewal ? renewal.days : loanDays;
  return {
    limit: policy.reservationLimit,
    renewals: renewal.limit,
    loanDays: days.normal,
    shortDays: days.short,
    homeDays: policy.homeTransitGraceDays,
    transitDays: policy.dispatch.transitDays,
    holdOpenDays: policy.holdShelfOpenDays,
    mailAt: policy.readyMail.at,
  };
};

type Period = Pick<DataOf<'DispatchDaysPublished'>, 'from' | 'until' | 'days'>;

/** Adds the days of a publication. They replace all earlier days in its period. */
const withPeriod = (days: readonly LocalDate[], { from, until, days: now }: Period): readonly LocalDate[] =>
  [...days.filter((day) => day < from || until < day), ...now].sort();

/** The library's published rules, locations and calendars, in the guide's terms. */
export const createPublishedRules = () => {
  const policies: DataOf<'PolicyPublished'>[] = [];
  const kinds = new Map<Place, PlaceKind>();
  const closed = new Map<Place, readonly LocalDate[]>();
  let headquarters: Place = '';
  let places: readonly { readonly at: Place; readonly is: PlaceKind }[] = [];
  let dispatch: readonly LocalDate[] = [];

  const policyOn = (day: LocalDate): Policy | undefined =>
    policies.reduce<DataOf<'PolicyPublished'> | undefined>(
      (best, one) => (one.from <= day && (best === undefined || best.from <= one.from) ? one : best),
      undefined,
    )?.policy;

  return {
    policy: (data: DataOf<'PolicyPublished'>) => void policies.push(data),
    place: (given: Pick<DataOf<'PickupLocationAdded'>, 'location' | 'pickupClass'>, isFirst = false) => {
      kinds.set(given.location, given.pickupClass);
      if (isFirst) headquarters = given.location;
      const all = [...kinds].map(([at, is]) => ({ at, is }));
      places = all.toSorted(
        (one, other) => Number(other.at === headquarters) - Number(one.at === headquarters),
      );
    },
    closedDays: (data: DataOf<'ClosedDaysPublished'>) =>
      void closed.set(data.location, withPeriod(closed.get(data.location) ?? [], data)),
    dispatchDays: (data: DataOf<'DispatchDaysPublished'>) => {
      dispatch = withPeriod(dispatch, data);
    },
    numbersOn: (day: LocalDate, isRenewal = false): Numbers => {
      const policy = policyOn(day);
      return policy === undefined ? noRules : numbersOf(policy, isRenewal);
    },
    readingsOn: (day: LocalDate): Readings => {
      const policy = policyOn(day);
      return {
        'renewal.base': policy?.renewal.base ?? 'own',
        readOrderRelease: policy?.readingOrderRelease ?? 'own',
        queueOrder: 'confirmed-at',
        'renewal.blockOn': 'title-waiting',
        overflow: 'reject-all',
        allowDuplicate: false,
        fills: 'by-itself',
      };
    },
    /** The locations, the headquarters first. */
    places: () => places,
    /**
     * The dispatch days when the headquarters is open. Special closures are not considered; the ledger
     * applies them.
     */
    dispatch: () => {
      const closedThere = closed.get(headquarters) ?? [];
      return dispatch.filter((day) => !closedThere.includes(day));
    },
    /** The closed days of a location. A location without published days has those of the headquarters. */
    closedAt: (place: Place) => closed.get(place) ?? closed.get(headquarters) ?? [],
  };
};
