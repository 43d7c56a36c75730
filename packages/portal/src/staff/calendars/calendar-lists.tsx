import type { LocalDate } from '@torioki/lending';
import { buildAddress } from '../../build-address.js';
import { requireShown, type PortalContext } from '../../context.js';
import { MoreLink, showPart } from '../layout/paged-list.js';
import { WorkTable } from '../layout/work-table.js';
import type { PublishedPlace } from '../places/place-acts.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** The address of the calendars of a place in a month. */
export const pathOfCalendar = (location: string, month?: string): string =>
  buildAddress(workPages.calendars.path, { location, ...(month === undefined ? {} : { month }) });

interface ListProps {
  readonly c: PortalContext;
  readonly places: readonly PublishedPlace[];
}

/** The last published days of each open place. */
export const LastDays = async ({ c, places }: ListProps) => {
  const { at, words } = visitOf(c);
  const { calendars: labels } = words;
  const part = showPart(c, requireShown(await at.desk.views.calendars().now()), 'places');
  const renderDay = (day: LocalDate | null): string =>
    day === null ? labels.unpublished : labels.publishedUntil(words.day(day, c.var.options.clock()));
  const counters = new Set(
    places.flatMap(({ location, pickupClass }) => (pickupClass === 'counter' ? [location] : [])),
  );
  return (
    <section>
      <h2>{labels.until}</h2>
      <WorkTable
        heads={[labels.place, labels.closedDays, labels.dispatchDays]}
        rows={part.items.map(({ location, name, closedDaysUntil, dispatchDaysUntil }) => [
          <a href={pathOfCalendar(location)}>{name}</a>,
          renderDay(closedDaysUntil),
          counters.has(location) ? labels.noDispatch : renderDay(dispatchDaysUntil),
        ])}
      />
      <MoreLink c={c} of={part} name="places" />
    </section>
  );
};

/** The announced closures that are not over. */
export const ClosureList = async ({ c, places }: ListProps) => {
  const { calendars: labels, day } = wordsOf(c);
  const part = showPart(c, requireShown(await visitOf(c).at.desk.views.closures().now()), 'closures');
  const names = new Map(places.map(({ location, name }) => [location, name]));
  const now = c.var.options.clock();
  return (
    <section>
      <h2>{labels.closures}</h2>
      {part.items.length === 0 ? (
        <p>{labels.noClosures}</p>
      ) : (
        <WorkTable
          heads={[labels.fields.places, labels.fields.from, labels.fields.until, labels.fields.dueOn]}
          rows={part.items.map(({ places: closed, from, until, dueOn }) => [
            closed === 'all'
              ? labels.allPlaces
              : closed.map((location) => names.get(location) ?? location).join(' '),
            ...[from, until, dueOn].map((one) => day(one, now)),
          ])}
        />
      )}
      <MoreLink c={c} of={part} name="closures" />
    </section>
  );
};
