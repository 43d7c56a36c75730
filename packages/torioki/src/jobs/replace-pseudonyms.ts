import { unwrap } from '@torioki/event-store/adapter';
import { decisions, type BorrowerId } from '@torioki/lending';
import type { PatronKey } from '@torioki/patrons';
import { findPseudonymsOver } from '@torioki/read-models';
import { clockDesk } from '../commands/desk-for.js';
import { closePseudonym, closeInHistory } from '../requests/patrons/close-pseudonym.js';
import { forgetBorrowers } from '../requests/healing/forget-borrowers.js';
import { findPatronsOfBorrowers } from '../requests/patrons/patrons-of-borrowers.js';
import type { OwnDesk } from '../commands/desk.js';
import type { Job, Step } from './job.js';
import type { PeopleParts } from './parts.js';
import { pseudonymsTogether, type PseudonymsDid, type PseudonymsReport } from './report.js';
import { listTroubles } from './troubles-of.js';

type Steps = AsyncGenerator<Step<PseudonymsDid>, void, unknown>;

/**
 * A pseudonym refused for one of these reasons waits for the next night. The job does not report it as a
 * trouble.
 */
const waits = ['borrower-has-open-things', 'lost-book-unsettled', 'mail-waits', 'nothing-to-change'] as const;

/** Closes a pseudonym with nothing open under it. If it belongs to a patron, the patron gets a new one. */
async function* replaceOne(
  { events, borrowers }: PeopleParts,
  desk: OwnDesk,
  { borrower, patron }: { readonly borrower: BorrowerId; readonly patron: PatronKey | undefined },
): Steps {
  const closing = { borrower, why: 'rotation' } as const;
  const closed = await (patron === undefined
    ? closeInHistory({ desk }, closing)
    : closePseudonym({ desk, events, borrowers }, patron, closing));
  const isReplaced = patron !== undefined && closed.is === 'accepted';
  yield { replaced: isReplaced ? 1 : 0, troubles: listTroubles(closed, waits) };
}

/** Forgets pseudonyms in the history, with or without a patron. The borrowers follow afterwards. */
async function* forgetInHistory(
  { borrowers, closed }: PeopleParts,
  desk: OwnDesk,
  toForget: readonly BorrowerId[],
): Steps {
  if (toForget.length === 0) return;
  const mails = yield* unwrap(await borrowers.listMails());
  const toMail = new Set(mails.map(({ patron }) => patron));
  const patrons = yield* findPatronsOfBorrowers({ borrowers }, toForget);
  for (const borrower of toForget) {
    if (closed.value) return;
    const patron = patrons.get(borrower);
    const mailWaits = patron !== undefined && toMail.has(patron);
    yield { troubles: listTroubles(await desk.forgetBorrower({ borrower, mailWaits }), waits) };
  }
}

/**
 * Forgets first in the history, then in the borrowers. If the borrowers do not answer, the rest waits for the
 * next minute. It also deletes the counts of commands whose hour is over.
 */
export const replacePseudonyms: Job<PseudonymsReport, PeopleParts> = {
  ja: '利用者の仮名の交換',
  en: 'gives a new pseudonym to each patron without open loans or reservations, from the day after the last one ended. After the policy’s `forgetAfterDays` it forgets the patrons of former pseudonyms (A59)',
  roles: ['clock'],
  gives: [decisions.closeBorrower, decisions.forgetBorrower],
  expected: waits,
  troubles: [],
  job: 'pseudonyms',
  together: pseudonymsTogether,
  async *steps(parts, at) {
    yield* unwrap(await parts.borrowers.forgetCommandCounts());
    const { toReplace, toForget } = yield* unwrap(await parts.projection.now(findPseudonymsOver(at)));
    const desk = clockDesk(parts);
    const patrons = yield* findPatronsOfBorrowers(parts, toReplace);
    for (const borrower of toReplace) {
      if (parts.closed.value) return;
      yield* replaceOne(parts, desk, { borrower, patron: patrons.get(borrower) });
    }
    yield* forgetInHistory(parts, desk, toForget);
    yield* forgetBorrowers(parts);
  },
};
