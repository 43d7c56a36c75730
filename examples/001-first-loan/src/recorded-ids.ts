import type { LendingEvent } from '@torioki/lending';
import type { CommandOutcome, RecordedEvents } from 'torioki';

type Told = CommandOutcome<RecordedEvents>;

const events = (outcome: Told): readonly LendingEvent[] => (outcome.is === 'accepted' ? outcome.events : []);

/** The reservations that a command placed, in the order of its lines. */
export const reservationsOf = (outcome: Told): readonly string[] =>
  events(outcome).flatMap((event) => (event.type === 'Reserved' ? [event.data.reservation] : []));

/** The loan that a command began. */
export const loanOf = (outcome: Told): string =>
  events(outcome).flatMap((event) => (event.type === 'PickedUp' ? [event.data.loan] : []))[0] ?? '';
