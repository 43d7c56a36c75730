import type { Run } from '@torioki/event-store';
import type { BorrowerId, LendingEvent } from '@torioki/lending';
import type { PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { deskFor } from '../desk-for.js';
import { notDone, type Came } from '../answer.js';

interface Between {
  readonly run: Run<LendingEvent>;
  readonly people: PatronRegistry;
  readonly clock: () => Date;
}

/** A pseudonym that is to be closed, and whose it is. */
export interface ToClose {
  readonly patron: string;
  readonly borrower: BorrowerId;
  readonly why: 'rotation' | 'leaving';
}

/**
 * Has the history hold a pseudonym closed, and then says so to the registry, which opens another, or none for who is
 * leaving. The command's id is a random one: it leads to nobody. Doing it again is no error.
 */
export const close = async (
  { run, people, clock }: Between,
  { patron, borrower, why }: ToClose,
  actor: unknown,
): Promise<Came<{ readonly recorded: number | null }>> => {
  const outcome = await deskFor({ run, clock }, actor).closeBorrower({ borrower, why });
  const isClosed =
    outcome.is === 'accepted' ||
    (outcome.is === 'refused' && outcome.refusals.every(({ code }) => code === 'nothing-to-change'));
  if (!isClosed) return outcome;
  const replaced = await people.replaced({ patron, closed: borrower });
  if (E.isLeft(replaced)) return notDone(replaced.left);
  return { is: 'accepted', recorded: outcome.is === 'accepted' ? outcome.position : null };
};
