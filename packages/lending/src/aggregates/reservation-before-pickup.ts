import type { Instant, LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { reservation, type Reservation } from './reservation.js';
import { transport, type Transport } from './transport.js';
import { undoEvents } from './undo-events.js';

/** A reservation before its pickup, with the way and the dates of its copy. */
export interface ReservationWithDates {
  readonly state: Reservation;
  readonly transport: Transport;
  /** The instant when the present copy was secured; null before. */
  readonly securedAt: Instant | null;
  /** The day of the first notice about the present copy and pickup place; null before. */
  readonly noticedOn: LocalDate | null;
}

type Dates = Pick<ReservationWithDates, 'securedAt' | 'noticedOn'>;

const addNotice = (before: Dates, { on }: { readonly on: LocalDate }): Dates => ({
  ...before,
  noticedOn: before.noticedOn ?? on,
});

const dates = fold<Dates>({ securedAt: null, noticedOn: null })({
  Secured: (_, { at }) => ({ securedAt: at, noticedOn: null }),
  Undone: undoEvents<Dates>({
    Secured: ({ securedAt }, { back: { wasSecured } }) => ({
      securedAt: wasSecured ? securedAt : null,
      noticedOn: null,
    }),
  }),
  PickupChanged: (before) => ({ ...before, noticedOn: null }),
  ReadyNoticeSent: addNotice,
  ReadyNoticeNotSent: addNotice,
});

const types = [...reservation.types, ...transport.types, ...dates.types] as const;
type Types = Exclude<(typeof types)[number], 'PickedUp' | 'LoanMigrated'>;

/** A reservation without the effect of its pickup. */
export const reservationBeforePickup = aggregateOf('reservation before its pickup', 'reservation', {
  initial: {
    state: reservation.initial,
    transport: transport.initial,
    ...dates.initial,
  },
  types: [...new Set(types)].filter((type): type is Types => type !== 'PickedUp' && type !== 'LoanMigrated'),
  evolve: (before, event): ReservationWithDates => ({
    ...dates.evolve(before, event),
    state: reservation.evolve(before.state, event),
    transport: transport.evolve(before.transport, event),
  }),
});
