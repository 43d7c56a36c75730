import type { Instant, LocalDate } from '../vocabulary/index.js';
import { fold } from './fold.js';
import { undoEvents } from './undo-events.js';

/** The dates of a reservation's present copy. */
export interface ReservationDates {
  /** The instant when the copy was secured; null before. */
  readonly securedAt: Instant | null;
  /** The day of the first notice about the copy and its pickup place; null before. */
  readonly noticedOn: LocalDate | null;
}

const addNotice = (before: ReservationDates, { on }: { readonly on: LocalDate }): ReservationDates => ({
  ...before,
  noticedOn: before.noticedOn ?? on,
});

export const reservationDates = fold<ReservationDates>({ securedAt: null, noticedOn: null })({
  Secured: (_, { at }) => ({ securedAt: at, noticedOn: null }),
  Undone: undoEvents<ReservationDates>({
    Secured: ({ securedAt }, { back: { wasSecured } }) => ({
      securedAt: wasSecured ? securedAt : null,
      noticedOn: null,
    }),
    CameBack: (_, { back: { reservation } }) => {
      const { progress } = reservation;
      return {
        securedAt: progress.securedAt,
        noticedOn: progress.is === 'noticed' ? progress.noticedOn : null,
      };
    },
  }),
  PickupChanged: (before) => ({ ...before, noticedOn: null }),
  ReadyNoticeSent: addNotice,
  ReadyNoticeNotSent: addNotice,
});
