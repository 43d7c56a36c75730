import { hokkaido, type DataOf, type LoanId, type LocalDate, type ReservationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import type { PlannedCommand } from './agenda.js';
import { planFetching } from './fetching.js';
import type { Handlers } from './handle-event.js';
import { atTheCounter, atTheShelves, beforeOpening, byMail, byNight } from './moment.js';
import { clockAt, randomMoment, onTheWeb } from './moment.js';
import { clock, deskOf, dispatch, generalMaterials, mailer, patron } from './staff.js';
import { dayOf, placeAt, type Surroundings } from './surroundings.js';

type Held = Pick<DataOf<'Secured'>, 'reservation' | 'copy' | 'borrower' | 'location'>;
type Notice = DataOf<'ReadyNoticeSent'> | DataOf<'ReadyNoticeNotSent'>;

/** Handlers of the events of a reservation. Each plans the next commands, until the loan begins. */
export const planReservations = (surroundings: Surroundings): Handlers<readonly PlannedCommand[]> => {
  const { world, calendar, dice } = surroundings;
  const [headquarters] = world.places;
  const { fetched, fetchedFor, checkedIn } = planFetching(surroundings);

  const reconsidered = ({ at, reservation, borrower }: DataOf<'Reserved'>): readonly PlannedCommand[] => {
    const given = {
      at: randomMoment(addDays(dayOf(at), dice.between(1, 12)), onTheWeb, dice),
      actor: patron,
    };
    const own = { reservation, borrower };
    if (dice.happens(0.05)) return [{ wanted: { ...given, ...own, type: 'Cancel', reason: null } }];
    if (!dice.happens(0.03)) return [];
    return [
      { wanted: { ...given, ...own, type: 'ChangePickup', location: dice.pick(world.places).location } },
    ];
  };

  const planNotice = ({ at, reservation }: DataOf<'Secured'>): PlannedCommand => {
    const secured = dayOf(at);
    const run = at < clockAt(secured, hokkaido.readyMail.at) ? secured : addDays(secured, 1);
    const outcome = dice.happens(0.02) ? 'no-address' : 'sent';
    const given = { at: randomMoment(run, byMail, dice), actor: mailer };
    return { wanted: { ...given, type: 'RecordNotice', reservation, notice: 0, run, why: 'ready', outcome } };
  };

  const handedOver = ({ copy, borrower, location }: Held, day: LocalDate): PlannedCommand => ({
    wanted: {
      type: 'PickUp',
      at: randomMoment(day, atTheCounter, dice),
      actor: deskOf(placeAt(world, location), dice),
      copy,
      borrower,
      location,
      cards: { prefectural: !dice.happens(0.01), branch: true },
      loan: dice.id() as LoanId,
    },
  });

  /** Some patrons get the book at the counter before the mail. */
  const beforeTheMail = (data: DataOf<'Secured'>): readonly PlannedCommand[] => {
    if (data.pickupClass !== 'counter' || !dice.happens(0.1)) return [];
    return [handedOver(data, dayOf(data.at))].filter(({ wanted }) => wanted.at > data.at);
  };

  const expired = (reservation: ReservationId, lastDay: LocalDate): PlannedCommand => {
    const at = randomMoment(addDays(lastDay, 1), byNight, dice);
    return { wanted: { type: 'ExpireHold', at, actor: clock, reservation } };
  };

  const calledOff = (reservation: ReservationId, day: LocalDate): PlannedCommand => {
    const given = { at: randomMoment(day, atTheCounter, dice), actor: generalMaterials(headquarters) };
    return { wanted: { ...given, type: 'Cancel', reservation, borrower: null, reason: 'asked' } };
  };

  /**
   * The patron's next action after a notice: most patrons come, a few cancel by phone, and some never come.
   */
  const awaited = (held: Held, began: LocalDate, from: LocalDate): PlannedCommand => {
    const lastDay = calendar.openAfter(began, hokkaido.holdShelfOpenDays);
    const end = expired(held.reservation, lastDay);
    if (dice.happens(0.05)) return end;
    const chosen = calendar.openAfter(calendar.openFrom(from), dice.pick([0, 0, 1, 1, 2, 3, 4, 6]));
    const day = chosen < lastDay ? chosen : lastDay;
    const planned = dice.happens(0.02) ? calledOff(held.reservation, day) : handedOver(held, day);
    return { ...planned, otherwise: () => [end] };
  };

  const ready = (notice: Notice): readonly PlannedCommand[] => {
    const { reservation, on, promised } = notice;
    const { from, dispatchDay } = promised;
    if (dispatchDay === null) return [awaited(notice, on, from ?? on)];
    const given = { at: randomMoment(dispatchDay, atTheShelves, dice), actor: dispatch(headquarters) };
    return [{ wanted: { ...given, type: 'Ship', reservation, loan: dice.id() as LoanId } }];
  };

  const arriving = ({
    reservation,
    location,
    availableFrom,
  }: DataOf<'Shipped'>): readonly PlannedCommand[] => {
    if (availableFrom === null) return [];
    const actor = deskOf(placeAt(world, location), dice);
    const at = randomMoment(availableFrom, beforeOpening, dice);
    return [{ wanted: { type: 'Arrive', at, actor, reservation, location } }];
  };

  return {
    Reserved: (data) => [...fetchedFor(data), ...reconsidered(data)],
    TurnCame: fetchedFor,
    Secured: (data) => [planNotice(data), ...beforeTheMail(data)],
    ReadyNoticeSent: ready,
    ReadyNoticeNotSent: ready,
    Shipped: arriving,
    ArrivedAtBranch: (data) => [awaited(data, data.on, data.on)],
    HoldExpired: (data) => [data.travelsBack ? checkedIn(data.at, data.copy) : fetched(data.at, data)],
    Cancelled: ({ at, copy, travelsBack }) => (copy !== null && travelsBack ? [checkedIn(at, copy)] : []),
  };
};
