import { listSecurable, listWaiting, type Queue, type QueueEntry } from '../../../aggregates/index.js';
import type { LocalDate, ReservationId, TitleId } from '../../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';
import type { SecureSituation } from '../situation.js';

export interface NobodyWaiting {
  readonly code: 'nobody-waiting';
  readonly title: TitleId;
}

/** No reservation may have the copy now: a reading order holds these waiting reservations back. */
export interface PredecessorNotSecured {
  readonly code: 'predecessor-not-secured';
  readonly title: TitleId;
  readonly heldBack: readonly ReservationId[];
}

/** No reservation may have the copy now: these waiting reservations are suspended. */
export interface WaitingSuspended {
  readonly code: 'waiting-suspended';
  readonly title: TitleId;
  readonly suspended: readonly ReservationId[];
  /** The day when the first of these suspensions ends. */
  readonly until: LocalDate;
}

const findHeldBack = (waiting: Queue, title: TitleId): readonly PredecessorNotSecured[] => {
  const heldBack = waiting.filter(({ turnCame }) => !turnCame).map(({ reservation }) => reservation);
  return heldBack.length === 0 ? [] : [{ code: 'predecessor-not-secured', title, heldBack }];
};

/**
 * Finds the suspended reservations. Call it only if no reservation may have the copy: each waiting
 * reservation is then suspended or held back by a reading order.
 */
const findSuspended = (waiting: Queue, title: TitleId): readonly WaitingSuspended[] => {
  const others = waiting.filter(({ turnCame }) => turnCame);
  const suspended = others.map(({ reservation }) => reservation);
  const [until] = others.flatMap(({ suspendedUntil }) => suspendedUntil ?? []).toSorted();
  return until === undefined ? [] : [{ code: 'waiting-suspended', title, suspended, until }];
};

export const somebodyWaiting = ruling(
  {
    id: 'SECURE-2',
    en: 'A copy is secured for the first waiting reservation that is neither held back by a reading order nor suspended.',
    ja: '資料は、読みたい順で待たされず、休止もしていない人のうち、最も早く予約した人のために用意する。',
    guide: ['R45', 'A16', 'A19'],
  },
  ({
    copy: { title },
    queue,
    today,
  }: SecureSituation): Ruling<NobodyWaiting | PredecessorNotSecured | WaitingSuspended, QueueEntry> => {
    const [next] = listSecurable(queue, today);
    if (next !== undefined)
      return found(next, () => {
        const waiting = listWaiting(queue);
        const rank = waiting.indexOf(next) + 1;
        return { title, reservation: next.reservation, rank, waiting: waiting.length };
      });
    const waiting = listWaiting(queue);
    const [first = { code: 'nobody-waiting', title } as const, ...more] = [
      ...findHeldBack(waiting, title),
      ...findSuspended(waiting, title),
    ];
    return refused(first, ...more);
  },
);
