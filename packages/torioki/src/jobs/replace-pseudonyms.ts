import type { BorrowerId } from '@torioki/lending';
import { pseudonymsOverAt } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { clockDesk } from '../desk-for.js';
import { close, forgettings, heldClosed } from '../requests/index.js';
import type { OwnDesk } from '../desk.js';
import type { Job } from './job.js';
import type { Parts } from './parts.js';
import { pseudonymsTogether, type PseudonymsDid } from './report.js';
import { troublesOf } from './troubles-of.js';

/** The refusals by which a pseudonym stays for another night. They are no trouble. */
const waits = ['borrower-has-open-things', 'lost-book-unsettled', 'mail-waits', 'nothing-to-change'] as const;

/** Closes a pseudonym under which nothing is open. If it belongs to a patron, the patron gets another one. */
async function* replaced(
  { people }: Parts,
  desk: OwnDesk,
  borrower: BorrowerId,
): AsyncGenerator<Partial<PseudonymsDid>, void> {
  const closing = { borrower, why: 'rotation' } as const;
  const patron = await people.patronOf(borrower);
  if (E.isRight(patron)) {
    const closed = await close({ desk, people }, patron.right, closing);
    yield { replaced: closed.is === 'accepted' ? 1 : 0, troubles: troublesOf(closed, waits) };
  } else if (patron.left.code === 'borrower-unknown')
    yield { troubles: troublesOf(await heldClosed({ desk }, closing), waits) };
  else yield { troubles: [patron.left] };
}

/** The history forgets first, whether the pseudonym belongs to a patron or not. */
async function* forgottenInHistory(
  { people, closed }: Parts,
  desk: OwnDesk,
  borrowers: readonly BorrowerId[],
): AsyncGenerator<Partial<PseudonymsDid>, void> {
  if (borrowers.length === 0) return;
  const mails = await people.mails();
  if (E.isLeft(mails)) {
    yield { troubles: [mails.left] };
    return;
  }
  const toMail = new Set(mails.right.map(({ patron }) => patron));
  for (const borrower of borrowers) {
    if (closed.value) return;
    const patron = await people.patronOf(borrower);
    if (E.isLeft(patron) && patron.left.code !== 'borrower-unknown') {
      yield { troubles: [patron.left] };
      return;
    }
    const mailWaits = E.isRight(patron) && toMail.has(patron.right);
    const outcome = await desk.forgetBorrower({ borrower, mailWaits });
    yield { troubles: troublesOf(outcome, waits) };
  }
}

/**
 * Gives another pseudonym to each patron who has nothing open any more under the present one. Forgets whose the pseudonyms
 * were under which nothing has happened for `forgetAfterDays`: the history first, then the registry, which follows it.
 */
export const replacePseudonyms: Job<'pseudonyms', PseudonymsDid> = {
  job: 'pseudonyms',
  together: pseudonymsTogether,
  async *steps(parts, at) {
    const found = await parts.projection.now(pseudonymsOverAt(at));
    if (E.isLeft(found)) {
      yield { troubles: [found.left] };
      return;
    }
    const desk = clockDesk(parts);
    for (const borrower of found.right.toReplace) {
      if (parts.closed.value) return;
      yield* replaced(parts, desk, borrower);
    }
    yield* forgottenInHistory(parts, desk, found.right.toForget);
    for await (const told of forgettings(parts))
      yield E.isLeft(told) ? { troubles: [told.left] } : told.right;
  },
};
