import type { EventStore } from '@torioki/event-store';
import { makeStateReader } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, type BorrowerId, type LendingCommand } from '@torioki/lending';
import { borrower, copy, loan, type Borrower, type Copy, type Loan } from '@torioki/lending/aggregates';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import type { Borrowers } from '@torioki/patrons';
import { openDesk, type DeskOptions, type DeskOutcome } from '../desk/desk.js';

export type PersonCommand =
  | LendingCommand<'Reserve'>
  | LendingCommand<'ReserveInOrder'>
  | LendingCommand<'PickUp'>
  | LendingCommand<'Renew'>;

/** Whether the report about a used pseudonym is made, made after the storm, or lost. */
export type ReportFate = 'made' | 'late' | 'lost';

export interface EdgeOptions extends Pick<DeskOptions, 'alter'> {
  readonly store: EventStore;
  readonly people: Pick<Borrowers, 'findPseudonyms' | 'reportBegun'>;
}

/** A patron's command, and the fate of the report after it. */
export interface PersonOrder {
  readonly patron: string;
  readonly command: PersonCommand;
  readonly fate: ReportFate;
}

/** The pseudonyms of a registered patron. */
export const findPseudonyms = async (
  people: Pick<Borrowers, 'findPseudonyms'>,
  patron: string,
): Promise<Pseudonyms> => {
  const { fresh, used } = await unwrapAnswer(people.findPseudonyms(patron));
  if (fresh === null) throw new Error('The patron has left.');
  return { fresh, used };
};

const mostAttempts = 50;

const isOutOfDate = (outcome: DeskOutcome): boolean =>
  outcome.is === 'refused' && outcome.refusals.some(({ code }) => code === 'borrowers-changed');

/**
 * Opens an edge: a program that sends commands of patrons with remembered pseudonyms, which may be out of
 * date. After `borrowers-changed` the edge reports the fresh pseudonym as used, and tries again.
 */
export const openEdge = ({ store, people, alter }: EdgeOptions) => {
  const desk = openDesk({ store, ...(alter && { alter }) });
  const read = makeStateReader(store, lendingEventCodec, 0);
  const late: (() => Promise<unknown>)[] = [];
  let corrections = 0;

  /** The pseudonym that has the loan, or that waits for the title of the copy. */
  const findPseudonymOfThing = async (
    command: PersonCommand,
    { fresh, used }: Pseudonyms,
  ): Promise<BorrowerId | undefined> => {
    if (command.type === 'Renew') {
      const { states } = await unwrapAnswer(read({ loan: loan(command.loan) }));
      const found = states['loan'] as Loan;
      return found.is === 'not-lent' ? undefined : [fresh, ...used].find((one) => one === found.borrower);
    }
    if (command.type !== 'PickUp') return undefined;
    const person = borrower(fresh, ...used);
    const { states } = await unwrapAnswer(read({ copy: copy(command.copy), person }));
    const found = states['copy'] as Copy;
    if (!('title' in found)) return undefined;
    const { reservations } = states['person'] as Borrower;
    return [...reservations.values()].find(({ title }) => title === found.title)?.borrower;
  };

  const report = (patron: string, begun: BorrowerId) => () =>
    unwrapAnswer(people.reportBegun({ patron, borrower: begun, lines: [] }));

  const reports: Readonly<Record<ReportFate, (report: () => Promise<unknown>) => unknown>> = {
    made: (made) => made(),
    late: (made) => late.push(made),
    lost: () => undefined,
  };

  const give = async ({ patron, command, fate }: PersonOrder, own: Pseudonyms): Promise<DeskOutcome> => {
    let pseudonyms = own;
    for (let attempts = 0; attempts < mostAttempts; attempts += 1) {
      const { fresh } = pseudonyms;
      const by = (await findPseudonymOfThing(command, pseudonyms)) ?? fresh;
      const outcome = await desk({ ...command, ...{ borrower: by, pseudonyms } });
      if (outcome.is === 'accepted' && by === fresh) await reports[fate](report(patron, fresh));
      if (!isOutOfDate(outcome)) return outcome;
      corrections += 1;
      await report(patron, fresh)();
      pseudonyms = await findPseudonyms(people, patron);
    }
    throw new Error('The pseudonyms changed too often.');
  };

  return {
    give,
    /** The number of times that the pseudonyms were out of date. */
    countCorrections: () => corrections,
    /** Makes the late reports. */
    reportLate: async (): Promise<void> => {
      for (const made of late.splice(0)) await made();
    },
  };
};
