import type { LendingEvent } from '@torioki/lending';
import type { CommandOutcome, RecordedEvents } from 'torioki';

type Outcome = CommandOutcome<RecordedEvents>;

const events = (outcome: Outcome): readonly LendingEvent[] =>
  outcome.is === 'accepted' ? outcome.events : [];

/** The reservations that a command placed, in the order of its lines. */
export const reservationsOf = (outcome: Outcome): readonly string[] =>
  events(outcome).flatMap((event) => (event.type === 'Reserved' ? [event.data.reservation] : []));

/** The loan that a command began. */
export const loanOf = (outcome: Outcome): string =>
  events(outcome).flatMap((event) => (event.type === 'PickedUp' ? [event.data.loan] : []))[0] ?? '';
