import { Hono } from 'hono';
import type { QueuedReservation } from 'torioki';
import { parseRank } from '../cart/cart-form.js';
import {
  requireShown,
  type PortalContext,
  type PortalEnv,
  type Variables,
  type Visitor,
} from '../context.js';
import { findPlaces } from '../find-places.js';
import { Button } from '../layout/button.js';
import { Form } from '../layout/form.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { BranchNote, PickupSelect } from '../layout/pickup-select.js';
import { findLookOfReservation, Status } from '../layout/status.js';
import { renderTitle } from '../layout/title.js';
import { rehearseAndOpenConfirmation } from '../orders.js';
import { findTitleRecords } from '../find-title-records.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';
import type { Order } from '../sessions/order.js';
import { renderNotFound } from './trouble.js';

const path = '/reservations/:reservation';

interface FoundReservation {
  readonly one: QueuedReservation;
  /** The reservations in the same reading order (読みたい順予約) whose ranks can still change, this one included. */
  readonly group: readonly QueuedReservation[];
  readonly nameOf: (title: string) => string;
}

const findReservation = async (c: PortalContext): Promise<FoundReservation | undefined> => {
  const all = requireShown(await (c.var.visitor as Visitor).portal.reservations.now());
  const one = all.find(({ reservation }) => reservation === c.req.param('reservation'));
  if (one === undefined) return undefined;
  const { readingOrder } = one;
  const group = all.filter(
    (other) =>
      readingOrder !== null &&
      other.readingOrder?.group === readingOrder.group &&
      other.readingOrder.rankChangeable,
  );
  const records = await findTitleRecords(c.var.options, all);
  return { one, group, nameOf: (title) => renderTitle(title, records.get(title)) };
};

const Place = async ({ c, one, name }: { c: PortalContext; one: QueuedReservation; name: string }) => {
  const { change } = c.var.words;
  return (
    <section>
      <h2>{change.place}</h2>
      <Form of={c.var} action={c.req.path} ends={['to-confirm']} class="inline">
        <PickupSelect
          name="location"
          chosen={c.var.form.get('location') ?? one.pickup.location}
          places={await findPlaces(c)}
          of={c.var}
          what={name}
        />
        <Button label={change.doPlace} look="second" name="act" value="place" />
      </Form>
      <BranchNote {...c.var} />
    </section>
  );
};

const Ranks = ({ c, one, group, nameOf }: { readonly c: PortalContext } & FoundReservation) => {
  const { change } = c.var.words;
  return one.readingOrder === null ? null : group.length < 2 ? (
    <section>
      <h2>{change.ranks}</h2>
      <p>{change.ranksSettled}</p>
    </section>
  ) : (
    <section>
      <h2>{change.ranks}</h2>
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
          <Button label={change.doRanks} look="second" name="act" value="ranks" />
        </p>
      </Form>
    </section>
  );
};

const renderReservation = async (c: PortalContext, { one, ...found }: FoundReservation) => {
  const name = found.nameOf(one.title);
  const { change, screen } = c.var.words;
  return renderPage(c, {
    title: screen.reservations.change,
    crumbs: [['/reservations', screen.portal.reservations]],
    body: (
      <>
        <div class="card-head">
          <h2 class="book">{name}</h2>
          <Status word={one.word} look={findLookOfReservation(one)} />
        </div>
        {one.changeable ? (
          <>
            {await Place({ c, one, name })}
            <Ranks c={c} one={one} {...found} />
            <section>
              <h2>{change.cancel}</h2>
              <Form of={c.var} action={c.req.path} ends={['to-confirm']}>
                <Button label={change.doCancel} look="second danger" name="act" value="cancel" />
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

const readRanks = (
  { form, words }: Variables,
  { one, group }: FoundReservation,
): Order | readonly string[] => {
  const ranks = group.map(({ reservation, title }) => ({
    reservation,
    title,
    rank: parseRank(form.get(`rank-${reservation}`) ?? ''),
  }));
  const whole = ranks.flatMap(({ rank, ...ranked }) => (rank === null ? [] : [{ ...ranked, rank }]));
  return whole.length === ranks.length
    ? { is: 'rank-change', group: one.readingOrder?.group ?? '', ranks: whole }
    : [words.cart.noRank];
};

/** The order for the form that was sent, or the reasons why it is not possible. */
const buildOrder = (of: Variables, found: FoundReservation): Order | readonly string[] => {
  const { form, words } = of;
  const { reservation, title, pickup } = found.one;
  const act = form.get('act');
  if (act === 'cancel') return { is: 'cancellation', reservation, title };
  if (act === 'ranks') return readRanks(of, found);
  const location = form.get('location') ?? '';
  if (location === '') return [words.cart.choosePlace];
  return { is: 'pickup-change', reservation, title, from: pickup.name, location };
};

/** 変更取消, the change of a reservation (R44, R72, R73, A32). Each change has a confirmation page. */
export const reservationPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, async (c) => {
    const found = await findReservation(c);
    return found === undefined ? renderNotFound(c) : renderReservation(c, found);
  })
  .post(path, async (c) => {
    const found = await findReservation(c);
    if (found === undefined) return renderNotFound(c);
    const order = buildOrder(c.var, found);
    const stored =
      'is' in order
        ? await rehearseAndOpenConfirmation(c, c.var.visitor as Visitor, order, `${c.req.path}/confirmations`)
        : order;
    return stored instanceof Response ? stored : rejectForm(c, c.var.words.change.notChanged, stored);
  });
