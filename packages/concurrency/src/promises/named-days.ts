import type { DataOf, LendingEvent } from '@torioki/lending';

/** What the events say of the closed days and the dispatch days, each taken at its word. It knows no aggregates. */
export interface PublishedDays {
  readonly isClosed: (place: string, day: string) => boolean;
  readonly leaves: (place: string, day: string) => boolean;
}

type Calendar = Pick<DataOf<'DispatchDaysPublished'>, 'from' | 'until' | 'days'>;

const lists = (calendars: readonly Calendar[], day: string): boolean =>
  (
    calendars.findLast(({ from, until }) => from <= day && day <= until)?.days as
      readonly string[] | undefined
  )?.includes(day) ?? false;

/** The days that were published by an instant. The headquarters' closed days hold for places without their own. */
export const daysPublishedBy = (history: readonly LendingEvent[], at: string): PublishedDays => {
  const known = history.filter(({ data }) => data.at <= at);
  const ofType = <Type extends LendingEvent['type']>(type: Type) =>
    known.flatMap((event) => (event.type === type ? [event.data as DataOf<Type>] : []));
  const main = ofType('PickupLocationAdded').find(({ headquarters }) => headquarters)?.location;
  const closedDays = ofType('ClosedDaysPublished');
  const closures = ofType('ClosureExtended');
  const own = (place: string) => closedDays.filter(({ location }) => location === place);
  const hasClosure = (place: string, day: string): boolean =>
    closures.some(
      ({ places, from, until }) =>
        from <= day && day <= until && (places === 'all' || (places as readonly string[]).includes(place)),
    );
  const isClosed = (place: string, day: string): boolean =>
    hasClosure(place, day) || lists(own(place).length > 0 ? own(place) : own(main ?? ''), day);
  return {
    isClosed,
    leaves: (place, day) =>
      lists(ofType('DispatchDaysPublished'), day) && !hasClosure(place, day) && !isClosed(main ?? '', day),
  };
};
