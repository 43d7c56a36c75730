import { Hono } from 'hono';
import { screenWords, type QueuedReservation } from 'torioki';
import { rankIn } from '../cart/filled.js';
import { seen, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { Button } from '../layout/button.js';
import { Form } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { BranchNote, PickupSelect } from '../layout/pickup-select.js';
import { Status } from '../layout/status.js';
import { titleText } from '../layout/title.js';
import { storeOrder } from '../orders.js';
import { recordsOf } from '../records.js';
import { refuse } from '../refused.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Order } from '../sessions/order.js';
import { words } from '../words/words.js';
import { notFound } from './trouble.js';

const path = '/reservations/:reservation';

interface Found {
  readonly one: QueuedReservation;
  /** The reservations of its 読みたい順予約 whose ranks can still change, this one included. */
  readonly group: readonly QueuedReservation[];
  readonly nameOf: (title: string) => string;
}

const find = async (c: PortalContext): Promise<Found | undefined> => {
  const all = seen(await (c.var.visitor as Visitor).portal.reservations.now());
  const one = all.find(({ reservation }) => reservation === c.req.param('reservation'));
  if (one === undefined) return undefined;
  const { readingOrder } = one;
  const group = all.filter(
    (other) =>
      readingOrder !== null &&
      other.readingOrder?.group === readingOrder.group &&
      other.readingOrder.rankChangeable,
  );
  const records = await recordsOf(c.var.options, all);
  return { one, group, nameOf: (title) => titleText(title, records.get(title)) };
};

const Place = async ({ c, one, name }: { c: PortalContext; one: QueuedReservation; name: string }) => (
  <section>
    <h2>{words.change.place}</h2>
    <Form of={c.var} action={c.req.path} ends={['to-confirm']} class="inline">
      <PickupSelect
        name="location"
        chosen={c.var.form.get('location') ?? one.pickup.location}
        places={seen(await c.var.options.library.views.pickupLocations().now())}
        of={c.var}
        what={name}
      />
      <Button label={words.change.doPlace} look="second" name="act" value="place" />
    </Form>
    <BranchNote {...c.var} />
  </section>
);

const Ranks = ({ c, one, group, nameOf }: { readonly c: PortalContext } & Found) =>
  one.readingOrder === null ? null : group.length < 2 ? (
    <section>
      <h2>{words.change.ranks}</h2>
      <p>{words.change.ranksSettled}</p>
    </section>
  ) : (
    <section>
      <h2>{words.change.ranks}</h2>
      <p>{c.var.texts.notes.ranks}</p>
      <Form of={c.var} action={c.req.path} ends={['to-confirm']} class="stacked">
        {group.map(({ reservation, title, readingOrder }) => (
          <div class="field rank">
            <label for={reservation}>{nameOf(title)}</label>
            <input
              id={reservation}
              type="text"
              inputmode="numeric"
              name={`rank-${reservation}`}
              value={c.var.form.get(`rank-${reservation}`) ?? String(readingOrder?.rank ?? '')}
            />
          </div>
        ))}
        <p class="buttons">
          <Button label={words.change.doRanks} look="second" name="act" value="ranks" />
        </p>
      </Form>
    </section>
  );

const answer = async (c: PortalContext, { one, ...found }: Found) => {
  const name = found.nameOf(one.title);
  return page(c, {
    title: screenWords.reservations.change,
    crumbs: [['/reservations', screenWords.portal.reservations]],
    body: (
      <>
        <div class="card-head">
          <h2 class="book">{name}</h2>
          <Status word={one.word} />
        </div>
        {one.changeable ? (
          <>
            {await Place({ c, one, name })}
            <Ranks c={c} one={one} {...found} />
            <section>
              <h2>{words.change.cancel}</h2>
              <Form of={c.var} action={c.req.path} ends={['to-confirm']}>
                <Button label={words.change.doCancel} look="second danger" name="act" value="cancel" />
              </Form>
            </section>
          </>
        ) : (
          <Notice is="information">
            <p>{c.var.texts.notes.notCancelled}</p>
          </Notice>
        )}
      </>
    ),
  });
};

const ranksIn = (form: URLSearchParams, { one, group }: Found): Order | readonly string[] => {
  const ranks = group.map(({ reservation, title }) => ({
    reservation,
    title,
    rank: rankIn(form.get(`rank-${reservation}`) ?? ''),
  }));
  const whole = ranks.flatMap(({ rank, ...ranked }) => (rank === null ? [] : [{ ...ranked, rank }]));
  return whole.length === ranks.length
    ? { is: 'rank-change', group: one.readingOrder?.group ?? '', ranks: whole }
    : [words.cart.noRank];
};

/** The order for the form that was sent, or the reasons why it is not possible. */
const orderOf = (found: Found, form: URLSearchParams): Order | readonly string[] => {
  const { reservation, title, pickup } = found.one;
  const act = form.get('act');
  if (act === 'cancel') return { is: 'cancellation', reservation, title };
  if (act === 'ranks') return ranksIn(form, found);
  const location = form.get('location') ?? '';
  if (location === '') return [words.cart.choosePlace];
  return { is: 'pickup-change', reservation, title, from: pickup.name, location };
};

/** 変更取消 (R44, R72, R73, A32). Each change has a confirmation page. */
export const reservationPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, async (c) => {
    const found = await find(c);
    return found === undefined ? notFound(c) : answer(c, found);
  })
  .post(path, async (c) => {
    const found = await find(c);
    if (found === undefined) return notFound(c);
    const order = orderOf(found, c.var.form);
    const stored =
      'is' in order
        ? await storeOrder(c, c.var.visitor as Visitor, order, `${c.req.path}/confirmations`)
        : order;
    return stored instanceof Response ? stored : refuse(c, words.change.notChanged, stored);
  });
