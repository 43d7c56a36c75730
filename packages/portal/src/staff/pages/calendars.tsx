import type { LocalDate } from '@torioki/lending';
import { monthOf } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { computeClosedDays } from 'torioki';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Submit } from '../../layout/form.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { redirectToReport } from '../../report-ending.js';
import { calendarActs } from '../calendars/calendar-acts.js';
import { CalendarForms } from '../calendars/calendar-forms.js';
import { ClosureList, LastDays, pathOfCalendar } from '../calendars/calendar-lists.js';
import { listMonthsAround, moveMonth, nameMonth, readMonth } from '../calendars/month.js';
import { MonthTable } from '../calendars/month-table.js';
import { findKey } from '../find-key.js';
import { Answer } from '../layout/answer.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { Select } from '../layout/select.js';
import { onlyFor } from '../only-for.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import type { PublishedPlace } from '../places/place-acts.js';
import { readText } from '../rules/read-typed.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { Done } from '../titles/done.js';
import { workPages } from '../work-pages.js';

const { path } = workPages.calendars;

interface CalendarProps {
  readonly c: PortalContext;
  readonly places: readonly PublishedPlace[];
  readonly place: PublishedPlace;
}

const ChooseForm = ({ c, places, place, day }: CalendarProps & { readonly day: LocalDate }) => {
  const words = wordsOf(c);
  const { calendars: labels } = words;
  return (
    <form method="get" action={path} class="stacked narrow">
      <Select
        name="location"
        label={labels.place}
        options={places.map(({ location, name }) => [location, name])}
        value={place.location}
      />
      <Select
        name="month"
        label={labels.month}
        options={listMonthsAround(day).map((month) => [monthOf(month), nameMonth(words, month)])}
        value={monthOf(day)}
      />
      <Submit name={labels.show} />
    </form>
  );
};

/** The month of a place, and the forms that publish more. */
const CalendarOfPlace = async ({ c, places, place }: CalendarProps) => {
  const { calendars: labels } = wordsOf(c);
  const { location, name, pickupClass } = place;
  const today = dateOf(c.var.options.clock());
  const day = readMonth(c.req.query('month'), today);
  const month = requireShown(await visitOf(c).at.desk.views.publishedMonth(location, day).now());
  const isCounter = pickupClass === 'counter';
  const open = places.filter((one) => one.closedFrom === null || one.closedFrom > today);
  return (
    <>
      <section>
        <h2>{name}</h2>
        <ChooseForm c={c} places={places} place={place} day={day} />
        <p class="quiet">{month.ownClosedDays ? labels.ownClosedDays : labels.sharedClosedDays}</p>
        <MonthTable c={c} of={month} isCounter={isCounter} />
        {isCounter ? null : <p class="quiet">{labels.staysLead}</p>}
        <p class="buttons">
          {(['previous', 'next'] as const).map((to) => {
            const moved = moveMonth(day, to);
            return moved === day ? null : <a href={pathOfCalendar(location, monthOf(moved))}>{labels[to]}</a>;
          })}
        </p>
      </section>
      <CalendarForms c={c} place={place} days={month.days} open={open} />
    </>
  );
};

const renderCalendars = async (
  c: PortalContext,
  answer: Child = <Done c={c} acts={wordsOf(c).calendars.acts} />,
  status: 200 | 409 = 200,
) => {
  const { at, words } = visitOf(c);
  const { calendars: labels } = words;
  const places = requireShown(await at.desk.views.publishedPlaces().now());
  const location = c.req.query('location');
  const place =
    location === undefined
      ? (places.find((one) => one.headquarters) ?? places[0])
      : places.find((one) => one.location === location);
  return renderPage(c, {
    title: labels.heading,
    status,
    body: (
      <>
        {answer}
        {place === undefined ? (
          <NotDone heading={labels.unknown} lead={labels.unknownLead} />
        ) : (
          <CalendarOfPlace c={c} places={places} place={place} />
        )}
        <ClosureList c={c} places={places} />
        <LastDays c={c} places={places} />
      </>
    ),
  });
};

/** Fills the closed days of the typed period into the form. Nothing is published. */
const proposeDays = (c: PortalContext) => {
  const { calendars: labels } = wordsOf(c);
  const { form } = c.var;
  form.set('act', 'closed-days');
  const computed = computeClosedDays({ from: readText(form, 'from'), until: readText(form, 'until') });
  if (computed.is === 'shown') {
    form.set('days', computed.shown.join('\n'));
    return renderCalendars(
      c,
      <Answer is="nothing" heading={labels.proposed}>
        {null}
      </Answer>,
    );
  }
  const { error } = computed.is === 'failed' ? computed : { error: undefined };
  const isTyped = error?.code === 'invalid-input' && error.details.ja !== undefined;
  const reasons = isTyped ? renderActReasons(c, computed, labels.fields) : undefined;
  return renderCalendars(
    c,
    <RefusedAnswer heading={labels.refused} reasons={reasons ?? [labels.holidaysUnknown]} />,
    409,
  );
};

/** Gives the publication of a form. */
const giveAct = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { calendars: labels } = words;
  const { form } = c.var;
  if (form.has('propose')) return proposeDays(c);
  const act = findKey(calendarActs, form.get('act'));
  if (act === undefined) return renderOutdatedForm(c);
  const given = await calendarActs[act](at.desk, { form, commandId: findActId(c) });
  const reasons = renderActReasons(c, given, labels.fields);
  if (reasons !== undefined)
    return renderCalendars(c, <RefusedAnswer heading={labels.refused} reasons={reasons} />, 409);
  const month = readText(form, 'from').slice(0, 7);
  return redirectToReport(c, pathOfCalendar(form.get('location') ?? '', month), act);
};

/** The published closed days, dispatch days and closures, and the commands for them (A50–A52, R53). */
export const calendarsPage = new Hono<PortalEnv>()
  .get(path, onlyFor(workPages.calendars), (c) => renderCalendars(c))
  .post(path, onlyFor(workPages.calendars), giveAct);
