import type { Position, StoredEvent } from '@torioki/event-store';
import { isCommandRecord, type RecordOrEvent } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { createGuideCheck } from '../checks/by-the-guide.js';
import { countFlows, isBalanced, type Total } from '../checks/totals.js';
import { createLibraryClock } from '../walk/library-clock.js';
import type { Finding } from './finding.js';
import { collectGaps } from './gaps.js';
import { collectNotes } from './notes.js';
import { isInStretches, collectStretches, type Stretch } from './stretches.js';

/**
 * Lists a finding for each unbalanced total. If events of an unknown reservation or loan are the cause, lists
 * a finding for each of these events instead.
 */
const findUnbalancedTotals = (
  totals: readonly Total[],
  strays: readonly { readonly position: Position; readonly place: string }[],
): readonly Finding[] =>
  totals.flatMap((total): readonly Finding[] => {
    if (isBalanced(total)) return [];
    const here = strays.filter(({ place }) => total.situation === 'unknown' && place === total.place);
    const positions = here.length === 0 ? [null] : here.map(({ position }) => position);
    return positions.map((position) => ({ check: 'totals', position, ...total }));
  });

/**
 * Checks each event: whether a command explains it, whether the guide allows it, its effect on the totals,
 * and its times. The checks of the guide and of the totals need all earlier events. So they end at the first
 * unreadable event.
 */
export const checkEvents = (expected: readonly Stretch[]) => {
  const findings: Finding[] = [];
  const judge = createGuideCheck();
  const { count, strays, totals } = countFlows([]);
  const { notes, look } = collectNotes();
  const clock = createLibraryClock();
  const gaps = collectGaps();
  const [unexplained, met] = [collectStretches(), collectStretches()];

  /** Decodes an event. An unreadable event is a gap, and a fault of the book. */
  const decoded = (stored: StoredEvent): readonly LendingEvent[] => {
    const event = lendingEventCodec.decode(stored);
    if (E.isRight(event)) return [event.right];
    gaps.found(stored.position);
    return [];
  };

  const read = (stored: StoredEvent): readonly LendingEvent[] => {
    const events = decoded(stored);
    for (const event of events) {
      clock.hear(event);
      if (gaps.first() === undefined) count(event, stored.position);
    }
    return events;
  };

  /**
   * Collects a position without a command. Leaves out expected positions, and events with a possibly
   * unreadable command.
   */
  const unexplainedAt = (position: Position): void => {
    if (isInStretches(expected, position)) met.add(position);
    else if (!gaps.orphans.has(position)) unexplained.add(position);
  };

  const passes = (passed: RecordOrEvent): void => {
    const stored = isCommandRecord(passed) ? passed.events : ([passed] as const);
    const [{ position }] = stored;
    look(stored);
    gaps.passes(passed);
    const events = stored.flatMap(read);
    const [first] = events;
    if (first === undefined) return;
    const command = isCommandRecord(passed) ? passed.command : undefined;
    const breaches =
      gaps.first() === undefined ? judge({ events, command, now: clock.shows(first.data.at) }) : [];
    if (command) findings.push(...breaches.map((one): Finding => ({ check: 'rules', position, ...one })));
    else unexplainedAt(position);
  };

  return {
    passes,
    notes,
    gaps,
    /**
     * The positions in `expected` where the history up to `last` has no event, or an event with a command.
     */
    listMissingExpected: (last: Position): readonly Stretch[] => {
      const none = collectStretches();
      for (const { from, upTo } of expected) {
        for (let at = from; at <= Math.min(upTo, last); at += 1)
          if (!isInStretches(met.all, at)) none.add(at);
        if (upTo > last) none.add(Math.max(from, last + 1), upTo);
      }
      return none.all;
    },
    /**
     * All findings and the totals. Pass the reservations and loans that the views show as open, or undefined
     * to omit the totals.
     */
    ending: (closing: Parameters<typeof totals>[0] | undefined) => {
      const all = closing ? totals(closing) : [];
      return {
        totals: all,
        findings: [
          ...findings,
          ...unexplained.all.map((range): Finding => ({
            check: 'explained',
            position: range.from,
            ...range,
          })),
          ...findUnbalancedTotals(all, strays),
        ],
      };
    },
  };
};
