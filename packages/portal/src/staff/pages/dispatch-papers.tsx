import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { PortalContext, PortalEnv } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { Facts } from '../../layout/fact.js';
import { Items } from '../../layout/lists.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import { renderNotFound } from '../../pages/trouble.js';
import { findCopiesInBox, listBoxes } from '../dispatch/boxes.js';
import { findParcels, findSentParcels } from '../dispatch/parcels.js';
import { onlyFor } from '../only-for.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

interface LabelProps {
  readonly c: PortalContext;
  readonly heading: string;
  readonly children: Child;
}

/** A label for a box or a parcel, on a paper of its own. */
const Label = ({ c, heading, children }: LabelProps) => {
  const words = wordsOf(c);
  const now = c.var.options.clock();
  return (
    <section class="label">
      <h2>{heading}</h2>
      <p>
        {c.var.options.name} {words.day(dateOf(now), now)}
      </p>
      {children}
    </section>
  );
};

const renderPapers = (c: PortalContext, title: string, papers: Child) => {
  const { dispatch: labels } = wordsOf(c);
  return renderPage(c, {
    title,
    body: (
      <>
        {papers}
        <p class="screen-only">
          <a href={workPages.dispatch.path}>{labels.heading}</a>
        </p>
      </>
    ),
  });
};

/** The label of the box for a place, and the list of the copies that left in it today. */
const renderBox = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { dispatch: labels } = words;
  const places = listBoxes(await findPlaces(c));
  const place = places.find(({ location }) => location === c.req.param('location'));
  if (place === undefined) return renderNotFound(c);
  const copies = await findCopiesInBox(at, place.location, dateOf(c.var.options.clock()));
  return renderPapers(
    c,
    labels.box(place.name),
    copies.length === 0 ? (
      <p>{labels.emptyBox}</p>
    ) : (
      <>
        <Label c={c} heading={place.name}>
          <p>{labels.copies(copies.length)}</p>
        </Label>
        <section class="sheet">
          <h2>{labels.inBox}</h2>
          <Items of={copies} class="text" />
        </section>
      </>
    ),
  );
};

/** A label for each parcel to a home that leaves today, or that has left today, without name and address. */
const renderParcels = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { dispatch: labels } = words;
  const isSent = c.req.query('sent') !== undefined;
  const parcels = await (isSent ? findSentParcels(c) : findParcels(at, dateOf(c.var.options.clock())));
  const { title, empty } = isSent ? labels.sentParcels : labels.parcels;
  return renderPapers(
    c,
    title,
    <>
      {parcels.length === 0 ? <p>{empty}</p> : null}
      {parcels.map(({ copy, cardEnding }) => (
        <Label c={c} heading={labels.card}>
          <p class="ending">{cardEnding ?? labels.noCard}</p>
          <Facts of={[[labels.copy, copy]]} />
        </Label>
      ))}
    </>,
  );
};

const forDispatch = onlyFor(workPages.dispatch);

/** The papers of the dispatch desk: labels and lists of boxes, labels of parcels. */
export const dispatchPapersPage = new Hono<PortalEnv>()
  .get(`${workPages.dispatch.path}/boxes/:location`, forDispatch, renderBox)
  .get(`${workPages.dispatch.path}/parcels`, forDispatch, renderParcels);
