import type { Outlook, QueuedReservation } from 'torioki';
import type { Variables } from '../context.js';
import { Live } from '../layout/live.js';
import { findLookOfReservation, Status } from '../layout/status.js';

/** 状態 of a reservation. */
export const LiveStatus = (one: QueuedReservation) => (
  <Live id={`word-${one.reservation}`}>
    <Status word={one.word} look={findLookOfReservation(one)} />
  </Live>
);

/** 予約数 of the reserved title. */
export const LiveReservationCount = ({
  words,
  reservation,
  waiting,
}: Pick<Variables, 'words'> & QueuedReservation) => (
  <Live id={`queue-${reservation}`}>
    <span class="number">{words.cart.items(waiting)}</span>
  </Live>
);

/** The rank in the queue; empty once a copy is secured. */
export const LiveQueueRank = ({
  words,
  reservation,
  queueRank = null,
}: Pick<Variables, 'words'> & Pick<Outlook, 'reservation'> & Partial<Outlook>) => (
  <Live id={`rank-${reservation}`}>
    {queueRank === null ? null : <span class="number">{words.reservations.queueRankOf(queueRank)}</span>}
  </Live>
);

/** All live pieces of a patron's reservations. */
export const ReservationPieces = ({
  words,
  reservations,
  outlooks,
}: Pick<Variables, 'words'> & {
  readonly reservations: readonly QueuedReservation[];
  readonly outlooks: readonly Outlook[];
}) => (
  <>
    {reservations.map((one) => (
      <>
        <LiveStatus {...one} />
        <LiveReservationCount words={words} {...one} />
        <LiveQueueRank
          words={words}
          {...one}
          {...outlooks.find(({ reservation }) => reservation === one.reservation)}
        />
      </>
    ))}
  </>
);
