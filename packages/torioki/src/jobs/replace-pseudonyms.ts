import { required } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { PatronKey } from '@torioki/patrons';
import { pseudonymsOverAt } from '@torioki/read-models';
import { clockDesk } from '../commands/desk-for.js';
import { close, heldClosed } from '../requests/patrons/close-pseudonym.js';
import { forgettings } from '../requests/healing/forget-borrowers.js';
import { patronsOfBorrowers } from '../requests/patrons/patrons-of-borrowers.js';
import type { OwnDesk } from '../commands/desk.js';
import type { Job, Step } from './job.js';
import type { PeopleParts } from './parts.js';
import { pseudonymsTogether, type PseudonymsDid } from './report.js';
import { troublesOf } from './troubles-of.js';

type Steps = AsyncGenerator<Step<PseudonymsDid>, void, unknown>;

/** With these refusals a pseudonym stays for another night. They are no trouble. */
const waits = ['borrower-has-open-things', 'lost-book-unsettled', 'mail-waits', 'nothing-to-change'] as const;

/** Closes a pseudonym with nothing open under it. If it belongs to a patron, the patron gets a new one. */
async function* replaced(
  { events, borrowers }: PeopleParts,
  desk: OwnDesk,
  { borrower, patron }: { readonly borrower: BorrowerId; readonly patron: PatronKey | undefined },
): Steps {
  const closing = { borrower, why: 'rotation' } as const;
  const closed = await (patron === undefined
    ? heldClosed({ desk }, closing)
    : close({ desk, events, borrowers }, patron, closing));
  const isReplaced = patron !== undefined && closed.is === 'accepted';
  yield { replaced: isReplaced ? 1 : 0, troubles: troublesOf(closed, waits) };
}

/** The history forgets first, whether the pseudonym belongs to a patron or not. */
async function* forgottenInHistory(
  { borrowers, closed }: PeopleParts,
  desk: OwnDesk,
  toForget: readonly BorrowerId[],
): Steps {
  if (toForget.length === 0) return;
  const mails = yield* required(await borrowers.mails());
  const toMail = new Set(mails.map(({ patron }) => patron));
  const patrons = yield* patronsOfBorrowers({ borrowers }, toForget);
  for (const borrower of toForget) {
    if (closed.value) return;
    const patron = patrons.get(borrower);
    const mailWaits = patron !== undefined && toMail.has(patron);
    yield { troubles: troublesOf(await desk.forgetBorrower({ borrower, mailWaits }), waits) };
  }
}

/**
 * Gives a new pseudonym to each patron with nothing open under the present one. Forgets the patrons of
 * pseudonyms that were unused for `forgetAfterDays`: first in the history, then in the borrowers, which
 * follow it. If the borrowers do not answer, the rest waits for the next minute. Deletes the numbers of
 * commands whose hour is over.
 */
export const replacePseudonyms: Job<'pseudonyms', PseudonymsDid, PeopleParts> = {
  job: 'pseudonyms',
  together: pseudonymsTogether,
  async *steps(parts, at) {
    yield* required(await parts.borrowers.forgetCommandCounts());
    const { toReplace, toForget } = yield* required(await parts.projection.now(pseudonymsOverAt(at)));
    const desk = clockDesk(parts);
    const patrons = yield* patronsOfBorrowers(parts, toReplace);
    for (const borrower of toReplace) {
      if (parts.closed.value) return;
      yield* replaced(parts, desk, { borrower, patron: patrons.get(borrower) });
    }
    yield* forgottenInHistory(parts, desk, toForget);
    yield* forgettings(parts);
  },
};
