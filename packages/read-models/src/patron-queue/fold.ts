import type { DataOf } from '@torioki/lending';
import {
  makeChangeOfOne,
  fold,
  keptAgainBy,
  removeOne,
  reopenedBy,
  undoEvents,
  type Reopened,
  type UndoneOf,
} from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';
import type { OpenReservation, PatronQueueDocument, PickupProgress } from './document.js';

const changed = makeChangeOfOne<OpenReservation>();

/** Applies a notice. Only the first notice of a copy changes the progress. */
const noticed = (
  open: PatronQueueDocument,
  data: DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): PatronQueueDocument =>
  open.map((one) => {
    if (one.reservation !== data.reservation) return one;
    const isFirst = one.progress.is === 'secured';
    const progress: PickupProgress = isFirst ? { is: 'noticed', noticedOn: data.on } : one.progress;
    return { ...one, progress, holdOpenDays: data.holdOpenDays };
  });

/**
 * Changes the progress of a reservation whose copy is transported. For a counter nothing changes, because
 * patrons do not see that transport (R55).
 */
const carried =
  <Data extends DataOf<'Shipped' | 'ArrivedAtBranch' | 'Undone'>>(
    progressOf: (data: Data) => PickupProgress,
  ) =>
  (open: PatronQueueDocument, data: Data): PatronQueueDocument =>
    open.some((one) => one.reservation === data.reservation && one.pickupClass === 'counter')
      ? open
      : changed((notice: Data) => ({ progress: progressOf(notice) }))(open, data);

const waitsAgain = changed(() => ({ progress: { is: 'waiting' }, holdOpenDays: null }));

type Progress = Pick<Reopened, 'pickupClass' | 'progress'>;

const progressBefore = ({ pickupClass, progress }: Progress): PickupProgress => {
  if (progress.is !== 'noticed') return { is: progress.is };
  const { noticedOn, transport } = progress;
  if (pickupClass === 'counter' || transport.is === 'set-aside') return { is: 'noticed', noticedOn };
  return transport.is === 'arrived'
    ? { is: 'arrived', arrivedOn: transport.arrivedOn }
    : { is: 'shipped', shippedOn: transport.shippedOn, availableFrom: transport.availableFrom };
};

const holdOf = ({ progress }: Progress) => (progress.is === 'noticed' ? progress.holdOpenDays : null);

/** Opens a reservation again at its old place, after its pickup was undone. */
const openedAgain = (open: PatronQueueDocument, undone: UndoneOf<'PickedUp'>): PatronQueueDocument => {
  const reopened = reopenedBy(undone);
  if (reopened === null) return open;
  const { reservation, title, location, pickupClass, group, placedAt: at } = reopened;
  const { rankInOrder: rank, turnCame, wasSecured, suspendedUntil } = reopened;
  return open.toSpliced(reopened.aheadOfBorrower, 0, {
    ...{ at, reservation, title, location, pickupClass, group },
    progress: progressBefore(reopened),
    holdOpenDays: holdOf(reopened),
    ...{ rank, turnCame, wasSecured, suspendedUntil },
  });
};

/** The reservation has its copy again. */
const keptAgain = changed((undone: UndoneOf<'CameBack' | 'DeclaredLost'>) => {
  const kept = keptAgainBy(undone);
  return kept ? { progress: progressBefore(kept), holdOpenDays: holdOf(kept) } : {};
});

/** 予約状況照会: the open reservations of each borrower, until the pickup. One document for each borrower. */
export const patronQueueModel = readModel({
  name: 'patron-queue',
  version: 12,
  keys: ['borrower'],
  fold: fold<PatronQueueDocument>([])({
    Reserved: (open, { borrower: _, ...reserved }) => [
      ...open,
      {
        ...reserved,
        progress: { is: 'waiting' },
        holdOpenDays: null,
        rank: null,
        turnCame: reserved.group === null,
        wasSecured: false,
        suspendedUntil: null,
      },
    ],
    ReadingOrderSet: (open, { ranks }) =>
      ranks.reduce(
        changed(({ rank }) => ({ rank })),
        open,
      ),
    TurnCame: changed(() => ({ turnCame: true })),
    TurnPassedOn: changed(() => ({ turnCame: false })),
    ReservationSuspended: changed(({ until }) => ({ suspendedUntil: until })),
    ReservationResumed: changed(() => ({ suspendedUntil: null })),
    Secured: changed(() => ({ progress: { is: 'secured' }, wasSecured: true })),
    ReadyNoticeSent: noticed,
    ReadyNoticeNotSent: noticed,
    Shipped: carried(({ on, availableFrom }) => ({ is: 'shipped', shippedOn: on, availableFrom })),
    ArrivedAtBranch: carried(({ on }) => ({ is: 'arrived', arrivedOn: on })),
    TransitLost: waitsAgain,
    DeclaredLost: waitsAgain,
    RemovedFromCirculation: waitsAgain,
    CameBack: waitsAgain,
    PickupChanged: changed(({ location, pickupClass, copy }) => ({
      location,
      pickupClass,
      progress: { is: copy === null ? 'waiting' : 'secured' },
      holdOpenDays: null,
    })),
    PickedUp: removeOne,
    Cancelled: removeOne,
    HoldExpired: removeOne,
    Unfillable: removeOne,
    Undone: undoEvents<PatronQueueDocument>({
      ArrivedAtBranch: carried(({ back: { shippedOn, availableFrom } }) => ({
        is: 'shipped',
        shippedOn,
        availableFrom,
      })),
      Secured: changed(({ back: { wasSecured } }: UndoneOf<'Secured'>) => ({
        progress: { is: 'waiting' },
        wasSecured,
      })),
      Shipped: carried(({ back: { noticedOn } }) =>
        noticedOn === null ? { is: 'secured' } : { is: 'noticed', noticedOn },
      ),
      PickedUp: openedAgain,
      CameBack: keptAgain,
      DeclaredLost: keptAgain,
    }),
  }),
});
