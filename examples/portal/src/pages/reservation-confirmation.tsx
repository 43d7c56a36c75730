import { Hono } from 'hono';
import { screenWords, type PortalWithRegistry, type PickupLocations } from 'torioki';
import { reasons, seen, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { Form } from '../layout/form.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { placeNameIn } from '../layout/pickup-select.js';
import { titleText } from '../layout/title.js';
import { orderDone, storedOrder } from '../orders.js';
import { recordsOf } from '../records.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Cancellation, PickupChange, RankChange } from '../sessions/order.js';
import { words } from '../words/words.js';
import { notFound } from './trouble.js';

const path = '/reservations/:reservation/confirmations/:command';

type Change = PickupChange | RankChange | Cancellation;

const findStored = async (c: PortalContext) =>
  (await storedOrder(c, 'pickup-change')) ??
  (await storedOrder(c, 'rank-change')) ??
  (await storedOrder(c, 'cancellation'));

const give = (portal: PortalWithRegistry, commandId: string, order: Change) => {
  switch (order.is) {
    case 'pickup-change':
      return portal.changePickup({ commandId, reservation: order.reservation, location: order.location });
    case 'rank-change':
      return portal.changeRank({
        commandId,
        group: order.group,
        ranks: order.ranks.map(({ reservation, rank }) => ({ reservation, rank })),
      });
    case 'cancellation':
      return portal.cancel({ commandId, reservation: order.reservation });
  }
};

interface What {
  readonly lead: string;
  readonly done: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const whatOf = (order: Change, places: PickupLocations, nameOf: (title: string) => string): What => {
  switch (order.is) {
    case 'pickup-change':
      return {
        lead: words.change.confirmPlace,
        done: words.change.donePlace,
        facts: [
          [screenWords.holdings.title, nameOf(order.title)],
          [screenWords.cart.pickup, `${order.from} → ${placeNameIn(places, order.location)}`],
        ],
      };
    case 'rank-change':
      return {
        lead: words.change.confirmRanks,
        done: words.change.doneRanks,
        facts: order.ranks
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ title, rank }) => [`${screenWords.cart.rank} ${rank}`, nameOf(title)]),
      };
    case 'cancellation':
      return {
        lead: words.change.confirmCancel,
        done: words.change.doneCancel,
        facts: [[screenWords.holdings.title, nameOf(order.title)]],
      };
  }
};

const titlesOf = (order: Change): readonly string[] =>
  order.is === 'rank-change' ? order.ranks.map(({ title }) => title) : [order.title];

interface Stage {
  readonly done: boolean;
  readonly refused?: readonly string[];
}

const answer = async (c: PortalContext, order: Change, { done, refused }: Stage) => {
  const { library } = c.var.options;
  const records = await recordsOf(c.var.options, titlesOf(order));
  const places = seen(await library.views.pickupLocations().now());
  const what = whatOf(order, places, (title) => titleText(title, records.get(title)));
  return page(c, {
    title: done ? what.done : screenWords.cart.confirm,
    status: refused ? 409 : 200,
    crumbs: [['/reservations', screenWords.portal.reservations]],
    body: (
      <>
        {refused ? <Reasons heading={words.change.notChanged} of={refused} /> : null}
        {done ? (
          <Notice is="success">
            <p>{what.done}</p>
          </Notice>
        ) : (
          <p class="lead">{what.lead}</p>
        )}
        <dl class="facts">
          {what.facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {done ? (
          <p class="buttons">
            <a class="button" href="/reservations">
              {screenWords.portal.reservations}
            </a>
          </p>
        ) : (
          <Form of={c.var} action={c.req.path}>
            <p class="buttons">
              <button class="button" type="submit">
                {screenWords.cart.confirm}
              </button>
              <a class="button second" href="/reservations">
                {words.change.back}
              </a>
            </p>
          </Form>
        )}
      </>
    ),
  });
};

/** 変更取消, 確認 (R72, A32). */
export const reservationConfirmationPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, async (c) => {
    const stored = await findStored(c);
    return stored === undefined ? notFound(c) : answer(c, stored.order, stored);
  })
  .post(path, async (c) => {
    const stored = await findStored(c);
    if (stored === undefined) return notFound(c);
    const { portal } = c.var.visitor as Visitor;
    const refused = reasons(c.var.texts, await give(portal, c.req.param('command'), stored.order));
    if (refused) return answer(c, stored.order, { done: false, refused });
    await orderDone(c, stored);
    return c.redirect(c.req.path, 303);
  });
