import { randomUUID } from 'node:crypto';
import {
  inMemoryEventStore,
  type Command,
  type EventBody,
  type EventStore,
  type StoredEvent,
} from '@torioki/event-store';
import { canonicalJson, isCommandRecord, readRecordedCommands } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, type BorrowerId, type LendingEvent } from '@torioki/lending';
import { borrower as borrowerFold, type Borrower } from '@torioki/lending/aggregates';
import { isAboutPerson } from '@torioki/lending/decisions';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import { openDesk, type Desk, type DeskOptions } from '../desk/desk.js';

/** The result of sending the commands of a history again, so that each pseudonym is used once. */
export interface Replayed {
  readonly store: EventStore;
  /** The number of commands that were sent again. */
  readonly commands: number;
  /** The number of pseudonyms that were forgotten. */
  readonly forgotten: number;
  /** The largest number of used pseudonyms of a person. */
  readonly mostUsed: number;
  /** The commands that were refused, or that gave other events. */
  readonly differences: readonly string[];
  /** The person behind each pseudonym. */
  readonly personOf: ReadonlyMap<string, string>;
}

/** A command with any fields. */
type AnyCommand = Command & Readonly<Record<string, unknown>>;

const borrowerOf = ({ data }: LendingEvent): BorrowerId | undefined =>
  'borrower' in data ? (data.borrower as BorrowerId) : undefined;

/** Remembers the pseudonyms of all people, and the reservations and loans under each pseudonym. */
const openLedger = () => {
  const people = new Map<string, { fresh: BorrowerId; used: BorrowerId[] }>();
  const personOf = new Map<string, string>();
  const begunUnder = new Map<unknown, BorrowerId>();
  const open = new Map<BorrowerId, Borrower>();

  const newPseudonym = (person: string): BorrowerId => {
    const pseudonym = randomUUID() as BorrowerId;
    personOf.set(pseudonym, person);
    return pseudonym;
  };

  const findPseudonyms = (person: string) => {
    const theirs = people.get(person) ?? { fresh: newPseudonym(person), used: [] };
    people.set(person, theirs);
    return theirs;
  };

  return {
    personOf,
    findPseudonyms: (person: string): Pseudonyms => findPseudonyms(person),
    /** Takes the first of some reservations, loans and groups that has begun. Returns its pseudonym. */
    findPseudonymOf: (...things: readonly unknown[]) =>
      things.map((thing) => begunUnder.get(thing)).find((found) => found !== undefined),
    follow: (event: LendingEvent): void => {
      const pseudonym = borrowerOf(event);
      const person = personOf.get(pseudonym ?? '');
      if (pseudonym === undefined || person === undefined) return;
      const theirs = findPseudonyms(person);
      if (theirs.fresh === pseudonym) {
        theirs.used.push(pseudonym);
        theirs.fresh = newPseudonym(person);
      }
      const { reservation, loan, group } = event.data as unknown as AnyCommand;
      for (const thing of [reservation, loan, group]) begunUnder.set(thing, pseudonym);
      begunUnder.delete(null);
      begunUnder.delete(undefined);
      open.set(pseudonym, borrowerFold.evolve(open.get(pseudonym) ?? borrowerFold.initial, event));
    },
    /** Removes the used pseudonyms without an open reservation or loan, and returns them. */
    removeOver: (): readonly BorrowerId[] => {
      const over = [...open].filter(([, one]) => one.reservations.size + one.loans.size === 0);
      for (const [pseudonym] of over) {
        open.delete(pseudonym);
        const { used } = findPseudonyms(personOf.get(pseudonym) ?? '');
        used.splice(used.indexOf(pseudonym), 1);
      }
      return over.map(([pseudonym]) => pseudonym);
    },
  };
};

const forget = (borrower: BorrowerId, at: string) => ({
  ...{ type: 'ForgetBorrower', id: randomUUID(), at, actor: { role: 'clock' } },
  ...{ borrower, mailWaits: false },
});

const factOf = ({ type, data }: Pick<EventBody, 'type' | 'data'>) => ({ type, data });

/** The facts of events, with persons in place of pseudonyms. */
const withPersons = (events: readonly LendingEvent[], personOf: ReadonlyMap<string, string>) =>
  events.map(lendingEventCodec.encode).map(({ type, data }) => {
    const person = personOf.get(String(data['borrower']));
    return { type, data: person === undefined ? data : { ...data, borrower: person } };
  });

/**
 * Sends each command of a history again. Each pseudonym of the history counts as a person. A new reservation
 * or loan begins under the person's fresh pseudonym. Other commands use the pseudonym of their reservation,
 * loan or reading order. At the end of each day, pseudonyms without anything open are forgotten.
 */
export const replayByOccasion = async (
  history: Pick<EventStore, 'records'>,
  { alter }: Pick<DeskOptions, 'alter'> = {},
): Promise<Replayed> => {
  let now = '';
  const store = inMemoryEventStore({ librarySystem: 'by-occasion', clock: () => new Date(now) });
  const desk: Desk = openDesk({ store, ...(alter && { alter }) });
  const ledger = openLedger();
  const differences: string[] = [];
  const counts = { commands: 0, forgotten: 0, mostUsed: 0 };

  const forgetOver = async (at: string): Promise<void> => {
    for (const pseudonym of ledger.removeOver()) {
      const { is } = await desk(forget(pseudonym, at));
      if (is === 'accepted') counts.forgotten += 1;
      else differences.push(`ForgetBorrower at ${at}: ${is}`);
    }
  };

  const nameAgain = (command: AnyCommand, first: StoredEvent): AnyCommand => {
    if (command['borrower'] === undefined) return command;
    const pseudonyms = ledger.findPseudonyms(String(command['borrower']));
    counts.mostUsed = Math.max(counts.mostUsed, pseudonyms.used.length);
    const { reservation, loan, group } = command;
    const going = ledger.findPseudonymOf(reservation, loan, group, first.data['reservation']);
    const borrower = going ?? pseudonyms.fresh;
    return { ...command, borrower, ...(isAboutPerson(command.type) && { pseudonyms }) };
  };

  for await (const one of readRecordedCommands(history)) {
    const passed = await unwrapAnswer(Promise.resolve(one));
    if (!isCommandRecord(passed)) throw new Error(`The event at ${passed.position} has no command.`);
    const { command, events } = passed;
    const [first] = events;
    if (first.recordedAt.slice(0, 10) > now.slice(0, 10)) await forgetOver(first.recordedAt);
    now = first.recordedAt;
    counts.commands += 1;
    const outcome = await desk(nameAgain(command, first));
    const found = `${command.type} at ${first.position}`;
    if (outcome.is !== 'accepted') differences.push(`${found}: ${canonicalJson(outcome)}`);
    else {
      outcome.events.forEach(ledger.follow);
      const given = canonicalJson(withPersons(outcome.events, ledger.personOf));
      if (given !== canonicalJson(events.map(factOf))) differences.push(`${found}: ${given}`);
    }
  }
  await forgetOver(now);
  return { store, ...counts, differences, personOf: ledger.personOf };
};
