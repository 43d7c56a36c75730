import type { Title } from '@torioki/catalogue';
import type { Outlook, QueuedReservation } from 'torioki';
import type { Variables } from '../context.js';
import { LiveStatus } from '../live/reservation.js';
import { Fact } from './fact.js';
import { announceAttributes } from './live.js';
import { TitleLink } from './title.js';

export interface ReservationProps {
  readonly of: Variables;
  readonly one: QueuedReservation;
  readonly record: Title | undefined;
  readonly outlook: Outlook | undefined;
}

const listCards = ({ of: { options, words }, one: { pickup } }: ReservationProps): string | undefined => {
  const { name, card } = options.contact;
  if (pickup.pickupClass === 'home') return undefined;
  return pickup.pickupClass === 'branch'
    ? words.reservations.bothCards(name, card)
    : words.reservations.card(name, card);
};

const PickupTime = ({
  of: { options, words },
  one: { pickupFrom, dispatchDay, pickupUntil },
}: ReservationProps) => (
  <>
    {pickupFrom === null ? null : (
      <Fact name={words.reservations.from}>
        <strong class="whole">{pickupFrom}</strong>
        {dispatchDay === null ? null : (
          <span class="whole">
            {words.reservations.dispatched(words.dates.day(dispatchDay, options.clock()))}
          </span>
        )}
      </Fact>
    )}
    {pickupFrom !== null || dispatchDay === null ? null : (
      <Fact name={words.reservations.leavesOn}>
        <strong class="whole">{words.dates.day(dispatchDay, options.clock())}</strong>
      </Fact>
    )}
    {pickupUntil === null ? null : <Fact name={words.reservations.until}>{pickupUntil}</Fact>}
  </>
);

/** Before the notice is sent: how the patron will learn the pickup day. */
const renderDayNotice = ({ of: { texts, visitor, words }, one: { pickup } }: ReservationProps): string => {
  if (pickup.pickupClass === 'counter') return texts.notes.readyBeforeMail;
  const { byMail, here } = words.reservations.dayComes[pickup.pickupClass];
  return visitor?.mailAddress == null ? here : byMail;
};

/** The text for a copy on its way, late or ready; null at a counter and before the dispatch. */
const renderSituation = ({ of: { words }, one: { is, pickup } }: ReservationProps): string | null => {
  const { branch, home } = words.reservations.situation;
  if (pickup.pickupClass === 'home') return is === 'late' ? home.late : null;
  const isOnItsWay = is === 'shipped' || is === 'late' || is === 'arrived';
  return pickup.pickupClass === 'branch' && isOnItsWay ? branch[is] : null;
};

/** The name of the reserved title, and 状態. */
export const CardHead = ({ one, record }: ReservationProps) => (
  <div class="card-head">
    <h3>
      <TitleLink code={one.title} record={record} />
    </h3>
    <LiveStatus {...one} />
  </div>
);

/** A reservation with a copy, and how to get it. */
export const Ready = (props: ReservationProps) => {
  const { of, one } = props;
  const { words } = of;
  const cards = listCards(props);
  const situation = renderSituation(props);
  return (
    <li class="card ready" {...announceAttributes}>
      <CardHead {...props} />
      <dl class="facts">
        <Fact name={words.screen.cart.pickup}>{one.pickup.name}</Fact>
        <PickupTime {...props} />
        {cards === undefined ? null : <Fact name={words.reservations.bring}>{cards}</Fact>}
      </dl>
      {situation === null ? null : <p>{situation}</p>}
      {one.is === 'secured' ? <p class="quiet">{renderDayNotice(props)}</p> : null}
      <p class="quiet">{words.guide.reservations.notOnScreen}</p>
    </li>
  );
};
