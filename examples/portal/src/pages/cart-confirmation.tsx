import type { Title } from '@torioki/catalogue';
import { Hono } from 'hono';
import { screenWords, type PickupLocations } from 'torioki';
import {
  reasons,
  seen,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import { Form } from '../layout/form.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { placeNameIn } from '../layout/pickup-select.js';
import { byline, titleText } from '../layout/title.js';
import { orderDone, storedOrder } from '../orders.js';
import { recordsOf } from '../records.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Reservation } from '../sessions/order.js';
import { words } from '../words/words.js';
import { notFound } from './trouble.js';

const path = '/cart/confirmations/:command';

interface Shown {
  readonly of: Variables;
  readonly lines: Reservation['lines'];
  readonly records: ReadonlyMap<string, Title>;
  readonly places: PickupLocations;
}

const inOrder = (lines: Reservation['lines']) =>
  lines.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));

const Lines = ({ of: { texts }, lines, records, places }: Shown) => (
  <ul class="lines">
    {inOrder(lines).map(({ title, location, rank }) => (
      <li class="line plain">
        <div class="line-text">
          <h2 class="name">{titleText(title, records.get(title))}</h2>
          <p class="quiet">{byline(records.get(title))}</p>
        </div>
        <dl class="facts">
          {rank === null ? null : (
            <div>
              <dt>{screenWords.cart.rank}</dt>
              <dd class="number">{rank}</dd>
            </div>
          )}
          <div>
            <dt>{screenWords.cart.pickup}</dt>
            <dd>
              {placeNameIn(places, location)}
              {places.home.some((home) => home.location === location) ? `（${texts.notes.postage}）` : null}
            </dd>
          </div>
        </dl>
      </li>
    ))}
  </ul>
);

const shownOf = async (c: PortalContext, lines: Reservation['lines']): Promise<Shown> => ({
  of: c.var,
  lines,
  records: await recordsOf(
    c.var.options,
    lines.map(({ title }) => title),
  ),
  places: seen(await c.var.options.library.views.pickupLocations().now()),
});

const crumbs = [['/cart', screenWords.portal.cart]] as const;

const confirming = async (c: PortalContext, lines: Reservation['lines'], refused?: readonly string[]) => {
  const shown = await shownOf(c, lines);
  return page(c, {
    title: words.confirmation.heading,
    status: refused ? 409 : 200,
    crumbs,
    body: (
      <>
        {refused ? (
          <Reasons heading={words.cart.notReserved} of={refused} />
        ) : (
          <p class="lead">{words.confirmation.lead(lines.length)}</p>
        )}
        <Lines {...shown} />
        {lines.every(({ rank }) => rank === null) ? null : <p class="quiet">{c.var.texts.notes.ranks}</p>}
        <Form of={c.var} action={c.req.path}>
          <p class="buttons">
            <button class="button" type="submit">
              {screenWords.cart.confirm}
            </button>
            <a class="button second" href="/cart">
              {words.confirmation.back}
            </a>
          </p>
        </Form>
      </>
    ),
  });
};

const done = async (c: PortalContext, lines: Reservation['lines']) => {
  const shown = await shownOf(c, lines);
  const { notes } = c.var.texts;
  const classes = (['counter', 'branch', 'home'] as const).filter((group) =>
    lines.some(({ location }) => shown.places[group].some((place) => place.location === location)),
  );
  const next = [
    ...(classes.includes('counter') ? [notes.nextDay] : []),
    ...(classes.some((group) => group !== 'counter') ? [notes.dispatched] : []),
    ...(classes.includes('branch') ? [notes.daysLater] : []),
  ];
  return page(c, {
    title: words.confirmation.done,
    crumbs,
    body: (
      <>
        <Notice is="success" heading={notes.done}>
          <p>{words.confirmation.mail}</p>
        </Notice>
        <Lines {...shown} />
        {next.map((note) => (
          <p>{note}</p>
        ))}
        <p class="buttons">
          <a class="button" href="/reservations">
            {screenWords.portal.reservations}
          </a>
          <a class="button second" href="/search">
            {words.cart.more}
          </a>
        </p>
      </>
    ),
  });
};

const reserved = ({ portal }: Visitor, commandId: string, lines: Reservation['lines']) => {
  const ranked = lines.flatMap(({ rank, ...line }) => (rank === null ? [] : [{ ...line, rank }]));
  return ranked.length > 0
    ? portal.reserveInOrder({ commandId, lines: ranked })
    : portal.reserve({ commandId, lines: lines.map(({ title, location }) => ({ title, location })) });
};

/** 確認, and then the end (R43–R45, R48). */
export const cartConfirmationPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, async (c) => {
    const stored = await storedOrder(c, 'reservation');
    if (stored === undefined) return notFound(c);
    return stored.done ? done(c, stored.order.lines) : confirming(c, stored.order.lines);
  })
  .post(path, async (c) => {
    const stored = await storedOrder(c, 'reservation');
    if (stored === undefined) return notFound(c);
    const { lines } = stored.order;
    const refused = reasons(
      c.var.texts,
      await reserved(c.var.visitor as Visitor, c.req.param('command'), lines),
    );
    if (refused) return confirming(c, lines, refused);
    await orderDone(c, stored);
    return c.redirect(c.req.path, 303);
  });
