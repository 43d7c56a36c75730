import type { LocalDate } from '@torioki/lending';
import { latest } from '@torioki/lending/vocabulary';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Field } from '../../layout/form.js';
import { dateOf } from '../../local-date.js';
import { TextArea } from '../layout/text-area.js';
import type { PublishedPlace } from '../places/place-acts.js';
import { findTyped, isSent, RulesForm } from '../rules/rules-form.js';
import { type ShownView, wordsOf } from '../staff-visit.js';

type Day = ShownView<'publishedMonth'>['days'][number];

interface CalendarFormsProps {
  readonly c: PortalContext;
  readonly place: PublishedPlace;
  readonly days: readonly Day[];
}

/** A form for the days of a period. It begins with the published days of the month from today on. */
const DaysForm = ({
  c,
  place,
  days,
  act,
  has,
}: CalendarFormsProps & {
  readonly act: 'closed-days' | 'dispatch-days';
  readonly has: (day: Day) => boolean;
}) => {
  const { calendars: labels } = wordsOf(c);
  const { fields } = labels;
  const today = dateOf(c.var.options.clock());
  const [first = today, last = today] = [days[0]?.day, days.at(-1)?.day];
  const from = latest(first, today);
  const published = days.filter((one) => from <= one.day && has(one)).map(({ day }) => day);
  const value = (name: string, day: LocalDate) => findTyped(c, act, name, day);
  const until = latest(last, from);
  return (
    <RulesForm c={c} act={act} label={labels.acts[act]}>
      <p>{act === 'closed-days' ? labels.closedDaysLead : labels.dispatchDaysLead}</p>
      <input type="hidden" name="location" value={place.location} />
      <Field
        id={`${act}-from`}
        name="from"
        type="date"
        label={fields.from}
        value={value('from', from)}
        required
      />
      <Field
        id={`${act}-until`}
        name="until"
        type="date"
        label={fields.until}
        value={value('until', until)}
        required
      />
      {act === 'closed-days' ? (
        <p>
          <Button label={labels.propose} look="second" name="propose" value="closed-days" />
        </p>
      ) : null}
      <TextArea
        id={`${act}-days`}
        name="days"
        label={fields.days}
        hint={labels.daysHint}
        value={findTyped(c, act, 'days', published.join('\n'))}
      />
    </RulesForm>
  );
};

const PlaceBox = ({ c, value, label }: { readonly c: PortalContext; value: string; label: string }) => (
  <li>
    <label>
      <input
        type="checkbox"
        name="places"
        value={value}
        checked={isSent(c, 'closure') && c.var.form.getAll('places').includes(value)}
      />{' '}
      {label}
    </label>
  </li>
);

/** The form that announces a special closure of some places. */
const ClosureForm = ({
  c,
  place,
  open,
}: Omit<CalendarFormsProps, 'days'> & { readonly open: readonly PublishedPlace[] }) => {
  const { calendars: labels } = wordsOf(c);
  const { fields } = labels;
  return (
    <RulesForm c={c} act="closure" label={labels.acts.closure}>
      <p>{labels.closureLead}</p>
      <input type="hidden" name="location" value={place.location} />
      <fieldset>
        <legend>{fields.places}</legend>
        <ul class="boxes">
          <PlaceBox c={c} value="all" label={labels.allPlaces} />
          {open.map(({ location, name }) => (
            <PlaceBox c={c} value={location} label={name} />
          ))}
        </ul>
      </fieldset>
      {(['from', 'until', 'dueOn'] as const).map((name) => (
        <Field
          id={`closure-${name}`}
          name={name}
          type="date"
          label={fields[name]}
          value={findTyped(c, 'closure', name)}
          required
        />
      ))}
    </RulesForm>
  );
};

/** The forms for the calendars of a place, for the dispatch days, and for a closure. */
export const CalendarForms = ({
  open,
  ...more
}: CalendarFormsProps & { readonly open: readonly PublishedPlace[] }) => (
  <section>
    <DaysForm {...more} act="closed-days" has={({ closed }) => closed === true} />
    <DaysForm {...more} act="dispatch-days" has={({ dispatch }) => dispatch === true} />
    <ClosureForm {...more} open={open} />
  </section>
);
