import type { Title } from '@torioki/catalogue';
import { Hono } from 'hono';
import { combineLatest, map } from 'rxjs';
import { screenWords, type Outlook, type QueuedReservation } from 'torioki';
import { requireShown, type PortalEnv, type Variables, type Visitor } from '../context.js';
import { Fact } from '../layout/fact.js';
import { Pencil } from '../layout/icons.js';
import { announceAttributes } from '../layout/live.js';
import { OutlookFacts } from '../layout/outlook.js';
import { renderPage } from '../layout/page.js';
import { NotCancelled } from '../layout/telephone.js';
import { TitleLink, renderTitle } from '../layout/title.js';
import { LiveReservationCount, ReservationPieces, LiveStatus } from '../live/reservation.js';
import { streamPieces } from '../live/stream.js';
import { findTitleRecords } from '../find-title-records.js';
import { patronsOnly } from '../security/patrons-only.js';
import { sortByReadingOrder } from '../reading-order.js';
import { dateOf } from '../words/dates.js';
import { guideWords } from '../words/guide-words.js';
import { words } from '../words/words.js';

interface ReservationProps {
  readonly of: Variables;
  readonly one: QueuedReservation;
  readonly record: Title | undefined;
  readonly outlook: Outlook | undefined;
}

const listCards = ({ of: { options }, one: { pickup } }: ReservationProps): string | undefined => {
  const { name, card } = options.contact;
  if (pickup.pickupClass === 'home') return undefined;
  return pickup.pickupClass === 'branch'
    ? words.reservations.bothCards(name, card)
    : words.reservations.card(name, card);
};

const PickupTime = ({ of, one: { pickupFrom, dispatchDay, pickupUntil } }: ReservationProps) => (
  <>
    {pickupFrom === null ? null : (
      <Fact name={words.reservations.from}>
        <strong class="whole">{pickupFrom}</strong>
        {dispatchDay === null ? null : (
          <span class="whole">
            {words.reservations.dispatched(words.date(dispatchDay, of.options.clock()))}
          </span>
        )}
      </Fact>
    )}
    {pickupFrom !== null || dispatchDay === null ? null : (
      <Fact name={words.reservations.leavesOn}>
        <strong class="whole">{words.date(dispatchDay, of.options.clock())}</strong>
      </Fact>
    )}
    {pickupUntil === null ? null : <Fact name={words.reservations.until}>{pickupUntil}</Fact>}
  </>
);

/** How a patron will learn the pickup day, before the notice is sent. */
const renderDayNotice = ({ of: { texts, visitor }, one: { pickup } }: ReservationProps): string => {
  if (pickup.pickupClass === 'counter') return texts.notes.readyBeforeMail;
  const { byMail, here } = words.reservations.dayComes[pickup.pickupClass];
  return visitor?.mailAddress == null ? here : byMail;
};

/** The text for a copy on its way, late or ready; null at a counter, and for a copy that has not left yet. */
const renderSituation = ({ is, pickup: { pickupClass } }: QueuedReservation): string | null => {
  if (pickupClass === 'counter') return null;
  return is === 'shipped' || is === 'late' || is === 'arrived'
    ? words.reservations.situation[pickupClass][is]
    : null;
};

const CardHead = ({ one, record }: ReservationProps) => (
  <div class="card-head">
    <h3>
      <TitleLink code={one.title} record={record} />
    </h3>
    <LiveStatus {...one} />
  </div>
);

const Ready = (props: ReservationProps) => {
  const { one } = props;
  const cards = listCards(props);
  const situation = renderSituation(one);
  return (
    <li class="card ready" {...announceAttributes}>
      <CardHead {...props} />
      <dl class="facts">
        <Fact name={screenWords.cart.pickup}>{one.pickup.name}</Fact>
        <PickupTime {...props} />
        {cards === undefined ? null : <Fact name={words.reservations.bring}>{cards}</Fact>}
      </dl>
      {situation === null ? null : <p>{situation}</p>}
      {one.is === 'secured' ? <p class="quiet">{renderDayNotice(props)}</p> : null}
      <p class="quiet">{guideWords.reservations.notOnScreen}</p>
    </li>
  );
};

const Order = ({ one: { readingOrder } }: ReservationProps) =>
  readingOrder === null ? null : (
    <Fact name={screenWords.cart.rank}>
      <span class="number">{readingOrder.rank}</span>
      {readingOrder.heldBack ? `（${words.reservations.heldBack}）` : null}
    </Fact>
  );

const Waiting = (props: ReservationProps) => {
  const { of, one, record, outlook } = props;
  return (
    <li class="card" {...announceAttributes}>
      <CardHead {...props} />
      <dl class="facts">
        <Fact name={screenWords.cart.pickup}>{one.pickup.name}</Fact>
        <Fact name={screenWords.holdings.reservations}>
          <LiveReservationCount {...one} />
        </Fact>
        <Order {...props} />
        {outlook === undefined ? null : (
          <OutlookFacts
            today={dateOf(of.options.clock())}
            pickupClass={one.pickup.pickupClass}
            outlook={outlook}
          />
        )}
      </dl>
      {one.suspended === null ? null : <p>{one.suspended}</p>}
      {one.changeable ? (
        <p>
          <a class="button second small" href={`/reservations/${one.reservation}`}>
            <Pencil />
            {screenWords.reservations.change}
            <span class="unseen">{words.holdings.of(renderTitle(one.title, record))}</span>
          </a>
        </p>
      ) : null}
    </li>
  );
};

/** 予約状況照会 (R45, R50–R61, R69–R74). */
export const reservationsPage = new Hono<PortalEnv>();

reservationsPage.get('/reservations', patronsOnly, async (c) => {
  const { portal } = c.var.visitor as Visitor;
  const reservations = sortByReadingOrder(requireShown(await portal.reservations.now()));
  const { limit } = requireShown(await portal.cart());
  const records = await findTitleRecords(c.var.options, reservations);
  const outlooks = requireShown(await portal.outlooks.now());
  const propsOf = (one: QueuedReservation): ReservationProps => ({
    of: c.var,
    one,
    record: records.get(one.title),
    outlook: outlooks.find(({ reservation }) => reservation === one.reservation),
  });
  const ready = reservations.filter(({ is }) => is !== 'waiting');
  const waiting = reservations.filter(({ is }) => is === 'waiting');
  return renderPage(c, {
    title: screenWords.portal.reservations,
    live: true,
    body: (
      <>
        <p>
          {words.cart.now}
          <span class="number">{words.cart.items(reservations.length)}</span>
          {words.cart.most(limit)}
        </p>
        {reservations.length === 0 ? <p class="lead">{words.reservations.none}</p> : null}
        {ready.length === 0 ? null : (
          <section>
            <h2>{guideWords.reservations.ready}</h2>
            <p>{c.var.texts.notes.ready}</p>
            <ul class="cards">
              {ready.map((one) => (
                <Ready {...propsOf(one)} />
              ))}
            </ul>
            <NotCancelled {...c.var} />
          </section>
        )}
        {waiting.length === 0 ? null : (
          <section>
            <h2>{words.reservations.waiting}</h2>
            <ul class="cards">
              {waiting.map((one) => (
                <Waiting {...propsOf(one)} />
              ))}
            </ul>
          </section>
        )}
        <p>
          <a href="/reservations/ended">{words.ended.heading}</a>
        </p>
      </>
    ),
  });
});

/** The stream of 状態, 予約数 and the rank in the queue. */
reservationsPage.get('/live/reservations', (c) =>
  streamPieces(c, ({ portal: { reservations, outlooks } }) =>
    combineLatest([reservations.live, outlooks.live]).pipe(
      map(([all, ahead]) => <ReservationPieces reservations={all} outlooks={ahead} />),
    ),
  ),
);
