import { required } from '@torioki/event-store';
import type { BorrowerId } from '@torioki/lending';
import { pseudonymsOverAt } from '@torioki/read-models';
import { clockDesk } from '../desk-for.js';
import { close, forgettings, heldClosed, patronIfKnown } from '../requests/index.js';
import type { OwnDesk } from '../desk.js';
import type { Job, Step } from './job.js';
import type { Parts } from './parts.js';
import { pseudonymsTogether, type PseudonymsDid } from './report.js';
import { troublesOf } from './troubles-of.js';

type Steps = AsyncGenerator<Step<PseudonymsDid>, void, unknown>;

/** The refusals by which a pseudonym stays for another night. They are no trouble. */
const waits = ['borrower-has-open-things', 'lost-book-unsettled', 'mail-waits', 'nothing-to-change'] as const;

/** Closes a pseudonym under which nothing is open. If it belongs to a patron, the patron gets another one. */
async function* replaced(parts: Parts, desk: OwnDesk, borrower: BorrowerId): Steps {
  const closing = { borrower, why: 'rotation' } as const;
  const patron = yield* patronIfKnown(parts, borrower);
  const closed = await (patron === null
    ? heldClosed({ desk }, closing)
    : close({ desk, people: parts.people }, patron, closing));
  const isReplaced = patron !== null && closed.is === 'accepted';
  yield { replaced: isReplaced ? 1 : 0, troubles: troublesOf(closed, waits) };
}

/** The history forgets first, whether the pseudonym belongs to a patron or not. */
async function* forgottenInHistory(parts: Parts, desk: OwnDesk, borrowers: readonly BorrowerId[]): Steps {
  if (borrowers.length === 0) return;
  const mails = yield* required(await parts.people.mails());
  const toMail = new Set(mails.map(({ patron }) => patron));
  for (const borrower of borrowers) {
    if (parts.closed.value) return;
    const patron = yield* patronIfKnown(parts, borrower);
    const outcome = await desk.forgetBorrower({ borrower, mailWaits: patron !== null && toMail.has(patron) });
    yield { troubles: troublesOf(outcome, waits) };
  }
}

/**
 * Gives another pseudonym to each patron who has nothing open any more under the present one. Forgets whose the pseudonyms
 * were under which nothing has happened for `forgetAfterDays`: the history first, then the registry, which follows it. If
 * the registry does not answer, the rest waits for the next minute.
 */
export const replacePseudonyms: Job<'pseudonyms', PseudonymsDid> = {
  job: 'pseudonyms',
  together: pseudonymsTogether,
  async *steps(parts, at) {
    const { toReplace, toForget } = yield* required(await parts.projection.now(pseudonymsOverAt(at)));
    const desk = clockDesk(parts);
    for (const borrower of toReplace) {
      if (parts.closed.value) return;
      yield* replaced(parts, desk, borrower);
    }
    yield* forgottenInHistory(parts, desk, toForget);
    yield* forgettings(parts);
  },
};
