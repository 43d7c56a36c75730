import { Hono } from 'hono';
import type { PortalEnv, Variables } from '../context.js';
import { ButtonLink } from '../layout/button.js';
import { Links } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';

const Steps = ({ texts, words }: Variables) => {
  const { start } = words.guide;
  const { counter, branch, home } = texts.pickupClasses;
  return (
    <ol class="steps">
      <li>
        <a href="/password">{start.steps.password}</a>
      </li>
      <li>
        <a href="/search">{start.steps.search}</a>
      </li>
      <li>
        <a href="/cart">{start.steps.reserve}</a>
      </li>
      <li>
        <a href="/pickup-locations">{start.steps.pickUp}</a>
        <p class="hint">{words.start.pickUpAt([counter, branch, home])}</p>
      </li>
      <li>
        <a href="/loans">{start.steps.bringBack}</a>
        <p class="hint">{start.postedBack(texts.notes.postedBack)}</p>
      </li>
    </ol>
  );
};

const listGuidance = ({ guide, screen: { service } }: Variables['words']) =>
  [
    ['/help/reserving', guide.reserving.heading],
    ['/help/pickup', guide.receiving.heading],
    ['/help', service.faq],
    ['/pickup-locations', service.pickupLocations],
    ['/help/registration', service.remoteRegistration],
    ['/registration-form', service.registration],
    ['/title-requests', service.titleRequest],
    ['/mail-address', service.mailAddress],
  ] as const;

/** The start page: the five steps of the service, and links to all other pages. */
export const startPage = new Hono<PortalEnv>().get('/', (c) => {
  const of = c.var;
  const { texts, visitor, options, words } = of;
  const { start } = words.guide;
  const { service, portal } = words.screen;
  const { name } = options.contact;
  return renderPage(c, {
    title: service.heading,
    body: (
      <>
        <div class="hero">
          <p class="lead">
            {words.start.lead(name)}
            {start.where(name)}
            {start.home(texts.notes.postage)}
          </p>
          <p class="buttons">
            {visitor === null ? (
              <ButtonLink to="/login" label={service.logIn} />
            ) : (
              <ButtonLink to="/reservations" label={portal.reservations} />
            )}
            <ButtonLink to="/search" label={start.steps.search} look="second" />
          </p>
        </div>
        <section>
          <h2>{start.flow}</h2>
          <p>{start.registration(name)}</p>
          <Steps {...of} />
        </section>
        <section>
          <h2>{words.start.go}</h2>
          <Links of={listGuidance(words)} />
        </section>
      </>
    ),
  });
});
