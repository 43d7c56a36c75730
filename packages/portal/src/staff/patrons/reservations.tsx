import type { QueuedReservation } from 'torioki';
import { requireShown, type PortalContext } from '../../context.js';
import { findLookOfReservation, Status } from '../../layout/status.js';
import { sortByReadingOrder } from '../../reading-order.js';
import { WorkTable } from '../layout/work-table.js';
import type { PatronVisit } from './patron-visit.js';

export interface FileProps {
  readonly c: PortalContext;
  readonly visit: PatronVisit;
}

/** The state of a reservation, with its last day or the end of its suspension. */
export const ReservationState = ({
  c,
  visit: { words },
  of,
}: FileProps & { readonly of: QueuedReservation }) => {
  const { patrons: labels, day: dayOf } = words;
  const { is, lastDay, suspendedUntil } = of;
  const now = c.var.options.clock();
  return (
    <>
      <Status word={labels.progress[is]} look={is === 'late' ? 'late' : findLookOfReservation(of)} />{' '}
      {lastDay === null ? null : <span class="whole">{labels.until(dayOf(lastDay, now))}</span>}
      {suspendedUntil === null ? null : (
        <span class="whole">{labels.suspendedUntil(dayOf(suspendedUntil, now))}</span>
      )}
    </>
  );
};

const renderOrder = ({ words: { patrons: labels } }: PatronVisit, { readingOrder }: QueuedReservation) =>
  readingOrder === null
    ? ''
    : [readingOrder.rank, readingOrder.heldBack ? labels.heldBack : ''].filter((part) => part).join(' ');

/** The patron's reservations. Each title is a link to the acts for it. */
export const Reservations = async ({ c, visit }: FileProps) => {
  const { file, path, words } = visit;
  const { patrons: labels } = words;
  const all = sortByReadingOrder(requireShown(await file.reservations.now()));
  const outlooks = requireShown(await file.outlooks.now());
  const rankOf = (one: QueuedReservation) =>
    outlooks.find(({ reservation }) => reservation === one.reservation)?.queueRank ?? null;
  const renderQueue = (one: QueuedReservation) => {
    const rank = rankOf(one);
    return [labels.waiting(one.waiting), ...(rank === null ? [] : [labels.rank(rank)])].join(' ');
  };
  return (
    <section>
      <h2>{labels.reservations}</h2>
      {all.length === 0 ? (
        <p class="quiet">{labels.noReservations}</p>
      ) : (
        <WorkTable
          heads={[labels.title, labels.state, labels.pickup, labels.queue, labels.order]}
          rows={all.map((one) => [
            <a href={`${path}/reservations/${one.reservation}`}>{one.called ?? one.title}</a>,
            <ReservationState c={c} visit={visit} of={one} />,
            one.pickup.name,
            renderQueue(one),
            renderOrder(visit, one),
          ])}
        />
      )}
    </section>
  );
};
