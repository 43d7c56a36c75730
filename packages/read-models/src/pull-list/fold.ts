import type { ReadModel } from '@torioki/projection';
import { holdingsModel } from '../holdings/fold.js';
import { titleQueueModel } from '../title-queue/fold.js';
import { findUnfillable } from './find-unfillable.js';
import { assignCopiesOnAnyDay, type PullListDocument } from './assign-copies.js';

type HoldingsEvent = Parameters<typeof holdingsModel.evolve>[1];
type QueueEvent = Parameters<typeof titleQueueModel.evolve>[1];

const movesCopies = new Set(holdingsModel.types);
const movesQueue = new Set(titleQueueModel.types);

type AnyEvent = HoldingsEvent | QueueEvent;

const isHoldingsEvent = (event: AnyEvent): event is HoldingsEvent => movesCopies.has(event.type);
const isQueueEvent = (event: AnyEvent): event is QueueEvent => movesQueue.has(event.type);

/**
 * The copies and waiting reservations of each title. One document for each title. A document is listed if
 * there is a copy to fetch, today or after a suspension, or if no copy is left for a reservation.
 */
export const pullListModel: ReadModel<PullListDocument, AnyEvent> = {
  name: 'pull-list',
  version: 11,
  types: [...new Set([...holdingsModel.types, ...titleQueueModel.types])],
  keys: ({ data }) => [data.title],
  empty: { copies: [], queue: [] },
  evolve: ({ copies, queue }, event, title) => ({
    copies: isHoldingsEvent(event) ? holdingsModel.evolve(copies, event, title) : copies,
    queue: isQueueEvent(event) ? titleQueueModel.evolve(queue, event, title) : queue,
  }),
  listed: (document) => {
    const [first] = assignCopiesOnAnyDay(document);
    if (first) return { list: 'to-fetch', place: first.waiting.since };
    const [oldest] = findUnfillable(document);
    return oldest ? { list: 'unfillable', place: oldest.since } : null;
  },
};
