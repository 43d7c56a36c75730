import { CommandId, type Actor, type BorrowerId, type Instant } from '@torioki/lending';
import { kept, recordOf } from '../records/kept.js';
import type { PatronId } from '../people/ids.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { PendingEvent } from '../people/pending-event.js';
import { randomId } from '../people/random-id.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { get, remove, rowsDue } from '../records/rows.js';
import { about, type Parts } from './verb.js';
import type { Work } from '../records/work.js';

/** What the history is to hold since a change of the registry, in one append, under one command id. */
export interface Pending {
  readonly commandId: CommandId;
  /** Who gave the order. */
  readonly actor: Actor;
  /** When the registry changed. */
  readonly since: Instant;
  readonly events: readonly PendingEvent[];
}

/** The registry changes first, the history second; between the two a row tells what is missing. */
export interface PendingEvents {
  /**
   * Changes whose events are not known to be recorded, the oldest first, a patron's in their order: to be swept when a
   * library is opened.
   */
  pendingEvents(): RegistryAnswer<readonly Pending[]>;

  /** Whether a command was done and is remembered: whether the history would take it is no question any more. */
  isDone(commandId: string): RegistryAnswer<boolean>;

  /**
   * Says that the events under a command id are recorded. After BorrowerClosed a new borrower is open. Saying it again
   * changes nothing.
   */
  eventRecorded(commandId: string): RegistryAnswer<void>;
}

/** What a record is once its open borrower is closed. */
const rotated = (record: PatronRecord, borrower: BorrowerId, next: BorrowerId): PatronRecord => ({
  ...record,
  standing: record.standing.is === 'registered' ? { is: 'registered', openBorrower: next } : { is: 'left' },
  closingBorrowers: [...record.closingBorrowers, borrower],
});

export const pendingEvents = (parts: Parts): PendingEvents => {
  const { records, random } = parts;

  function* borrowerClosed(patron: PatronId, borrower: BorrowerId): Work<void> {
    const record = yield* recordOf(patron);
    yield* kept(record, rotated(record, borrower, randomId(random) as BorrowerId));
  }

  return {
    pendingEvents: () =>
      records.read(function* () {
        const rows = yield* rowsDue('event');
        return rows.map(({ key, due, document }) => ({
          commandId: key as CommandId,
          since: due as Instant,
          ...document,
        }));
      }),

    isDone: about('commandId', CommandId, (commandId) =>
      records.read(function* () {
        return (yield* get('command', commandId)) !== undefined;
      }),
    ),

    eventRecorded: about('commandId', CommandId, (commandId) =>
      records.write(function* () {
        const row = yield* get('event', commandId);
        if (row === undefined) return;
        yield* remove('event', commandId);
        for (const event of row.document.events)
          if (event.type === 'BorrowerClosed') yield* borrowerClosed(row.patron, event.data.borrower);
      }),
    ),
  };
};
