import type { PortalContext } from '../../context.js';
import { requireShown } from '../../context.js';
import { Field } from '../../layout/form.js';
import { Facts } from '../../layout/fact.js';
import { dateOf } from '../../local-date.js';
import { Select } from '../layout/select.js';
import { findTyped, RulesForm } from '../rules/rules-form.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { findAcceptedPlaceActs, pickupClasses, type PublishedPlace } from './place-acts.js';
import { findPolicyDays, renderPlaceFacts } from './place-facts.js';

interface PlaceFieldsProps {
  readonly c: PortalContext;
  readonly act: 'add' | 'change';
  readonly classes: readonly (typeof pickupClasses)[number][];
  readonly place?: PublishedPlace;
}

/** The fields that a place may change. */
const PlaceFields = ({ c, act, classes, place }: PlaceFieldsProps) => {
  const { places: labels } = wordsOf(c);
  const transitDays = place?.transitDays ?? null;
  return (
    <>
      <Field
        name="name"
        label={labels.fields.name}
        value={findTyped(c, act, 'name', place?.name)}
        autocomplete="off"
        required
      />
      <Select
        name="pickupClass"
        label={labels.fields.pickupClass}
        options={classes.map((one) => [one, labels.classes[one]])}
        value={findTyped(c, act, 'pickupClass', place?.pickupClass)}
      />
      <Field
        name="transitDays"
        label={labels.fields.transitDays}
        hint={labels.transitHint}
        value={findTyped(c, act, 'transitDays', transitDays === null ? '' : `${transitDays}`)}
        inputmode="numeric"
        autocomplete="off"
      />
    </>
  );
};

/** The form that adds a place. The library has one headquarters. */
export const NewPlace = ({ c, hasHeadquarters }: { readonly c: PortalContext; hasHeadquarters: boolean }) => {
  const { places: labels } = wordsOf(c);
  return (
    <RulesForm c={c} act="add" label={labels.acts.add}>
      <Field
        name="location"
        label={labels.fields.location}
        hint={labels.locationHint}
        value={findTyped(c, 'add', 'location')}
        autocomplete="off"
        autocapitalize="none"
        required
      />
      <PlaceFields c={c} act="add" classes={pickupClasses} />
      {hasHeadquarters ? null : (
        <p>
          <label>
            <input type="checkbox" name="headquarters" checked={findTyped(c, 'add', 'headquarters') !== ''} />{' '}
            {labels.isHeadquarters}
          </label>
        </p>
      )}
    </RulesForm>
  );
};

interface PlaceProps {
  readonly c: PortalContext;
  readonly of: PublishedPlace;
}

/** The facts of a place, and a form for each act that the library accepts for it. */
export const PlaceForms = async ({ c, of: place }: PlaceProps) => {
  const { at, words } = visitOf(c);
  const { places: labels } = words;
  const accepted = await findAcceptedPlaceActs(at, place, dateOf(c.var.options.clock()));
  const open = requireShown(await at.desk.views.openItemsAtPlace(place.location).now());
  const facts = renderPlaceFacts(c, place, await findPolicyDays(c));
  const location = <input type="hidden" name="location" value={place.location} />;
  return (
    <section>
      <h2>{place.name}</h2>
      <Facts of={[...facts, [labels.openItems, labels.count(open.length)]]} />
      {accepted.classes.length === 0 ? null : (
        <RulesForm c={c} act="change" label={labels.acts.change}>
          <p>{labels.changeLead}</p>
          {location}
          <PlaceFields c={c} act="change" classes={accepted.classes} place={place} />
        </RulesForm>
      )}
      {accepted.closeFrom === null ? null : (
        <RulesForm c={c} act="close" label={labels.acts.close}>
          <p>{labels.closeLead}</p>
          {location}
          <Field
            name="from"
            type="date"
            label={labels.fields.from}
            value={findTyped(c, 'close', 'from', accepted.closeFrom)}
            required
          />
        </RulesForm>
      )}
      {accepted.canReopen ? (
        <RulesForm c={c} act="reopen" label={labels.acts.reopen}>
          {location}
        </RulesForm>
      ) : null}
    </section>
  );
};
