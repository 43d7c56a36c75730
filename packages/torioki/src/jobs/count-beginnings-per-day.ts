import type { StoredEvent } from '@torioki/event-store';
import type { LocalDate } from '@torioki/lending';
import { addTwins } from '@torioki/lending/events';
import type { PatronKey, UnusualDay } from '@torioki/patrons';

const mostPerNight = 1_000;

const reserved: readonly string[] = addTwins(['Reserved']);
const lent: readonly string[] = addTwins(['PickedUp']);

/**
 * Whether an event begins a reservation, or a loan from the shelf. Any other loan continues a reservation.
 */
const isBeginning = ({ type, data }: StoredEvent): boolean =>
  reserved.includes(type) || (lent.includes(type) && data['reservation'] === null);

/**
 * Counts the reservations and loans that begin for each patron on each day. The counts are only in memory.
 */
export const countBeginningsPerDay = () => {
  const days = new Map<string, UnusualDay>();
  return {
    add: (patron: PatronKey, on: LocalDate, events: readonly StoredEvent[]): void => {
      const key = `${on} ${patron}`;
      const begun = (days.get(key)?.begun ?? 0) + events.filter(isBeginning).length;
      days.set(key, { patron, on, begun });
    },
    /** The days whose count is above the limit, the largest count first; empty without a limit. */
    rankOver: (limit: number | null = null): readonly UnusualDay[] =>
      [...days.values()]
        .filter(({ begun }) => begun > (limit ?? Infinity))
        .toSorted((one, other) => other.begun - one.begun)
        .slice(0, mostPerNight),
  };
};
