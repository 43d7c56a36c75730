import { randomUUID } from 'node:crypto';
import {
  pagesOfRecords,
  readRecordedCommand,
  type Command,
  type Cursor,
  type Decision,
  type EventStore,
  type Position,
  type StoreError,
} from '@torioki/event-store';
import { unwrap, walk, type CommandRecord, type ReExecutionResult } from '@torioki/event-store/adapter';
import {
  decisions,
  lendingEventCodec,
  type BorrowerId,
  type LendingEvent,
  type Refusal,
} from '@torioki/lending';
import { findPersonsPseudonym } from '@torioki/lending/decisions';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import type { PatronKey } from '../people/ids.js';
import type { RegistryError } from '../registry-error.js';
import type { Pseudonyms as PseudonymsPort } from '../verbs/pseudonyms.js';

const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

interface ReviewParts {
  readonly events: Pick<EventStore, 'read' | 'records'>;
  readonly borrowers: Pick<PseudonymsPort, 'findPatronsOf' | 'findPseudonyms'>;
}

interface Range {
  readonly after?: Position;
  readonly upTo: Cursor;
}

/** A patron, with the pseudonyms for the repeated decision. */
interface KnownPerson {
  readonly patron: PatronKey;
  readonly pseudonyms: Pseudonyms;
}

/** A recorded command, decided again with all pseudonyms of its patron. */
export interface PersonReview {
  readonly patron: PatronKey;
  readonly borrower: BorrowerId;
  readonly record: CommandRecord;
  readonly execution: ReExecutionResult<Refusal>;
}

type Reviewing<Made, A> = AsyncGenerator<StoreError | RegistryError | Made, A, unknown>;

const borrowerOf = ({ command }: Pick<CommandRecord, 'command'>): BorrowerId | undefined =>
  findPersonsPseudonym(command);

/**
 * All pseudonyms of a patron. The fresh pseudonym counts as used, since the history may already use it, and
 * a new UUID is the fresh one.
 */
async function* findPseudonyms(
  { borrowers }: Pick<ReviewParts, 'borrowers'>,
  patron: PatronKey,
): Reviewing<never, Pseudonyms> {
  const { fresh, used } = yield* unwrap(await borrowers.findPseudonyms(patron));
  return {
    fresh: randomUUID() as string as BorrowerId,
    used: fresh === null ? used : [fresh, ...used],
  };
}

/** The known patrons of the commands in a part of the history, by pseudonym. */
async function* findPersons(
  { events, borrowers }: ReviewParts,
  range: Range,
): Reviewing<never, ReadonlyMap<string, KnownPerson>> {
  const persons = new Map<string, KnownPerson>();
  const pseudonyms = new Map<PatronKey, Pseudonyms>();
  for await (const page of pagesOfRecords(events, range)) {
    const commands = (yield* unwrap(page)).flatMap((event) => readRecordedCommand(event) ?? []);
    const ids = commands.flatMap((one) => borrowerOf(one) ?? []).filter((id) => !persons.has(id));
    if (ids.length === 0) continue;
    for (const [borrower, patron] of yield* unwrap(await borrowers.findPatronsOf(ids))) {
      const theirs = pseudonyms.get(patron) ?? (yield* findPseudonyms({ borrowers }, patron));
      pseudonyms.set(patron, theirs);
      persons.set(borrower, { patron, pseudonyms: theirs });
    }
  }
  return persons;
}

/**
 * Decides again each recorded command that counts a person's loans and reservations, with all pseudonyms of
 * the patron. It uses the same part of the history as the first decision. Leaves out the commands whose
 * patron is unknown or forgotten. Ends after the first error, for example an event that cannot be read.
 */
export async function* reviewPersons(parts: ReviewParts, range: Range): Reviewing<PersonReview, void> {
  const persons = yield* findPersons(parts, range);
  const personOf = (record: CommandRecord) => persons.get(borrowerOf(record) ?? '');
  const steps = walk(parts.events, lendingEventCodec, allDecisions, {
    ...range,
    chosen: (record) => personOf(record) !== undefined,
    unrecorded: (record) => ({ pseudonyms: personOf(record)?.pseudonyms }),
  });
  for await (const step of steps) {
    const next = yield* unwrap(step);
    if (next.is !== 'decided') continue;
    const { record, execution } = next;
    if (execution.is === 'failed') {
      yield execution.error;
      return;
    }
    const [borrower, person] = [borrowerOf(record), personOf(record)];
    if (borrower !== undefined && person) yield { patron: person.patron, borrower, record, execution };
  }
}
