import { storeError, type StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import type { BorrowersOfPatron, RegistryError } from '@torioki/patrons';
import { v4 } from 'uuid';
import { failed, type Unaccepted } from '../../answers/answer.js';
import { catchThrown } from '../../answers/catch-thrown.js';
import type { Parts } from './parts.js';
import { hasLeft, refuseLeaving } from './refuse-leaving.js';

/** The parts of a command that counts a person's loans and reservations. */
export interface PersonParts extends Pick<Parts, 'events' | 'borrowers'> {
  readonly patron: string;
  /** Whether the command is only rehearsed: the pseudonyms stay unchanged. */
  readonly isRehearsal: boolean;
}

type PseudonymsOfPatron = Pick<BorrowersOfPatron, 'fresh' | 'used'>;

type Reporting<A = void> = AsyncGenerator<StoreError | RegistryError, A, unknown>;

/** Any answer. The types of its refusals and of its error do not matter here. */
interface AnyAnswer {
  readonly is: string;
  readonly refusals?: readonly { readonly code: string }[];
}

const mostAttempts = 50;

export const hasRefusal = ({ refusals = [] }: AnyAnswer, code: string): boolean =>
  refusals.some((refusal) => refusal.code === code);

/**
 * Reports that a fresh pseudonym was used or closed in the history. `borrowers` then opens another one. If
 * the history shows that the patron has left, reports this instead: a restored registry may not know it.
 */
async function* reportNoLongerFresh(
  { events, borrowers, patron }: PersonParts,
  borrower: BorrowerId,
): Reporting {
  if (yield* hasLeft(events, borrower)) {
    yield* unwrap(await borrowers.leave({ commandId: v4(), patron }));
    yield* unwrap(await borrowers.reportClosed({ patron, closed: borrower }));
  } else yield* unwrap(await borrowers.reportBegun({ patron, borrower, lines: [] }));
}

/**
 * The pseudonyms of a patron after the fresh one was used. In a rehearsal nothing is stored, and the next
 * fresh pseudonym is a new id.
 */
async function* findPseudonymsAfter(
  on: PersonParts,
  { fresh, used }: Pseudonyms,
): Reporting<PseudonymsOfPatron> {
  if (on.isRehearsal) {
    const next = (yield* hasLeft(on.events, fresh)) ? null : (v4() as BorrowerId);
    return { fresh: next, used: [fresh, ...used] };
  }
  yield* reportNoLongerFresh(on, fresh);
  return yield* unwrap(await on.borrowers.findPseudonyms(on.patron));
}

/**
 * Reports that something has begun under the fresh pseudonym. If that fails, the next command of the patron
 * reports it.
 */
export const reportBegun = async (
  { borrowers, patron, isRehearsal }: PersonParts,
  borrower: BorrowerId,
): Promise<void> => {
  if (!isRehearsal)
    await catchThrown('reportBegun', () => borrowers.reportBegun({ patron, borrower, lines: [] }));
};

/**
 * Gives a command with all pseudonyms of the patron. The fresh pseudonym may already be used, by another
 * command or by a program that died. Then this function reports the use, and gives the command again with
 * the present pseudonyms. `giveAfterLeaving` gives the command of a patron who has left, with the used
 * pseudonyms.
 */
export async function* giveAsPerson<Answer extends AnyAnswer>(
  on: PersonParts,
  theirs: PseudonymsOfPatron,
  give: (pseudonyms: Pseudonyms) => Promise<Answer>,
  giveAfterLeaving: (used: Pseudonyms['used']) => Answer | Unaccepted | Promise<Answer> = refuseLeaving,
): Reporting<Answer | Unaccepted> {
  let { fresh, used } = theirs;
  for (let attempts = 0; attempts < mostAttempts; attempts += 1) {
    if (fresh === null) return giveAfterLeaving(used);
    const answer = await give({ fresh, used });
    if (!hasRefusal(answer, 'borrowers-changed')) return answer;
    ({ fresh, used } = yield* findPseudonymsAfter(on, { fresh, used }));
  }
  return failed(storeError('too-many-conflicts', { attempts: mostAttempts }));
}
