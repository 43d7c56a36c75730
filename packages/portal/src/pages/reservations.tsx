import { Hono } from 'hono';
import { combineLatest, map } from 'rxjs';
import type { QueuedReservation } from 'torioki';
import { requireShown, type PortalEnv, type Visitor } from '../context.js';
import { Fact } from '../layout/fact.js';
import { Pencil } from '../layout/icons.js';
import { announceAttributes } from '../layout/live.js';
import { OutlookFacts } from '../layout/outlook.js';
import { renderPage } from '../layout/page.js';
import { CardHead, Ready, type ReservationProps } from '../layout/ready-reservation.js';
import { NotCancelled } from '../layout/telephone.js';
import { renderTitle } from '../layout/title.js';
import { LiveReservationCount, ReservationPieces } from '../live/reservation.js';
import { streamPieces } from '../live/stream.js';
import { findTitleRecords } from '../find-title-records.js';
import { patronsOnly } from '../security/patrons-only.js';
import { sortByReadingOrder } from '../reading-order.js';
import { dateOf } from '../local-date.js';

const Order = ({ of: { words }, one: { readingOrder } }: ReservationProps) =>
  readingOrder === null ? null : (
    <Fact name={words.screen.cart.rank}>
      <span class="number">{readingOrder.rank}</span>
      {readingOrder.heldBack ? words.aside(words.reservations.heldBack) : null}
    </Fact>
  );

const Waiting = (props: ReservationProps) => {
  const { of, one, record, outlook } = props;
  const { words } = of;
  return (
    <li class="card" {...announceAttributes}>
      <CardHead {...props} />
      <dl class="facts">
        <Fact name={words.screen.cart.pickup}>{one.pickup.name}</Fact>
        <Fact name={words.screen.holdings.reservations}>
          <LiveReservationCount words={words} {...one} />
        </Fact>
        <Order {...props} />
        {outlook === undefined ? null : (
          <OutlookFacts
            words={words}
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
            {words.screen.reservations.change}
            <span class="unseen">{words.aside(renderTitle(one.title, record))}</span>
          </a>
        </p>
      ) : null}
    </li>
  );
};

/** The page of a patron's reservations, 予約状況照会 (R45, R50–R61, R69–R74). */
export const reservationsPage = new Hono<PortalEnv>();

reservationsPage.get('/reservations', patronsOnly, async (c) => {
  const of = c.var;
  const { options, texts, words } = of;
  const { portal } = of.visitor as Visitor;
  const reservations = sortByReadingOrder(requireShown(await portal.reservations.now()));
  const { limit } = requireShown(await portal.cart());
  const records = await findTitleRecords(options, reservations);
  const outlooks = requireShown(await portal.outlooks.now());
  const propsOf = (one: QueuedReservation): ReservationProps => ({
    of,
    one,
    record: records.get(one.title),
    outlook: outlooks.find(({ reservation }) => reservation === one.reservation),
  });
  const ready = reservations.filter(({ is }) => is !== 'waiting');
  const waiting = reservations.filter(({ is }) => is === 'waiting');
  return renderPage(c, {
    title: words.screen.portal.reservations,
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
            <h2>{words.guide.reservations.ready}</h2>
            <p>{texts.notes.ready}</p>
            <ul class="cards">
              {ready.map((one) => (
                <Ready {...propsOf(one)} />
              ))}
            </ul>
            <NotCancelled {...of} />
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
reservationsPage.get('/live/reservations', (c) => {
  const { words } = c.var;
  return streamPieces(c, ({ portal: { reservations, outlooks } }) =>
    combineLatest([reservations.live, outlooks.live]).pipe(
      map(([all, ahead]) => <ReservationPieces words={words} reservations={all} outlooks={ahead} />),
    ),
  );
});
