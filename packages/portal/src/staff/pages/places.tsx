import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { buildAddress } from '../../build-address.js';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { redirectToReport } from '../../report-ending.js';
import { findKey } from '../find-key.js';
import { MoreLink, showPart } from '../layout/paged-list.js';
import { NotDone, RefusedAnswer } from '../layout/refused-answer.js';
import { WorkTable } from '../layout/work-table.js';
import { onlyFor } from '../only-for.js';
import { findActId, renderActReasons } from '../patrons/give-act.js';
import { placeActs, readLocation, type PublishedPlace } from '../places/place-acts.js';
import { findPolicyDays, renderPlaceFacts } from '../places/place-facts.js';
import { NewPlace, PlaceForms } from '../places/place-forms.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { Done } from '../titles/done.js';
import { workPages } from '../work-pages.js';

const { path } = workPages.places;

/** The address of the page about a place. */
const pathOf = (location: string): string => buildAddress(path, { location });

const PlaceList = async ({
  c,
  of,
}: {
  readonly c: PortalContext;
  readonly of: readonly PublishedPlace[];
}) => {
  const { places: labels } = wordsOf(c);
  const [first] = of;
  const part = showPart(c, of);
  const policyDays = await findPolicyDays(c);
  return first === undefined ? (
    <p>{labels.empty}</p>
  ) : (
    <section>
      <p class="lead">{labels.lead}</p>
      <WorkTable
        heads={[labels.fields.name, ...renderPlaceFacts(c, first, policyDays).map(([name]) => name)]}
        rows={part.items.map((place) => [
          <a href={pathOf(place.location)}>{place.name}</a>,
          ...renderPlaceFacts(c, place, policyDays).map(([, text]) => text),
        ])}
      />
      <MoreLink c={c} of={part} />
    </section>
  );
};

/** The place of the address, with its forms. */
const ChosenPlace = ({
  c,
  location,
  of,
}: {
  c: PortalContext;
  location: string;
  of: readonly PublishedPlace[];
}) => {
  const { places: labels } = wordsOf(c);
  const place = of.find((one) => one.location === location);
  return (
    <>
      <p>
        <a href={path}>{labels.all}</a>
      </p>
      {place === undefined ? (
        <NotDone heading={labels.unknown} lead={labels.unknownLead} />
      ) : (
        <PlaceForms c={c} of={place} />
      )}
    </>
  );
};

const renderPlaces = async (
  c: PortalContext,
  location: string | undefined,
  answer: Child = <Done c={c} acts={wordsOf(c).places.acts} />,
  status: 200 | 409 = 200,
) => {
  const published = requireShown(await visitOf(c).at.desk.views.publishedPlaces().now());
  return renderPage(c, {
    title: wordsOf(c).places.heading,
    status,
    body: (
      <>
        {answer}
        {location === undefined ? (
          <>
            <PlaceList c={c} of={published} />
            <NewPlace c={c} hasHeadquarters={published.some(({ headquarters }) => headquarters)} />
          </>
        ) : (
          <ChosenPlace c={c} location={location} of={published} />
        )}
      </>
    ),
  });
};

/** Gives the act of a form. */
const giveAct = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { form } = c.var;
  const act = findKey(placeActs, form.get('act'));
  if (act === undefined) return renderOutdatedForm(c);
  const location = readLocation(form, act);
  const given = await placeActs[act](at.desk, { form, location, commandId: findActId(c) });
  if (given === undefined) return renderOutdatedForm(c);
  const reasons = renderActReasons(c, given, words.places.fields);
  if (reasons === undefined) return redirectToReport(c, pathOf(location), act);
  const answer = <RefusedAnswer heading={words.places.refused} reasons={reasons} />;
  return renderPlaces(c, act === 'add' ? undefined : location, answer, 409);
};

/** The published pickup places, and the commands for them (R26). */
export const placesPage = new Hono<PortalEnv>()
  .get(path, onlyFor(workPages.places), (c) => renderPlaces(c, c.req.query('location')))
  .post(path, onlyFor(workPages.places), giveAct);
