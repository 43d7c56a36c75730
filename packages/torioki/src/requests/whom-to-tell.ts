import type { PatronKey } from '@torioki/patrons';
import type { EndedReservation } from '@torioki/read-models';
import type { Parts } from './parts.js';
import { whose } from './whose.js';
import { answerOf, seen, shown, type Looked } from '../answer.js';

/** A reservation that is over, and whom to tell of it. */
export interface ToTell extends EndedReservation {
  readonly patron: PatronKey;
}

/** Whom to tell that a reservation is over. A patron who was forgotten is left out. */
export const whomToTell = (parts: Pick<Parts, 'borrowers' | 'views'>): Looked<readonly ToTell[]> =>
  answerOf(async function* () {
    const ended = yield* seen(await parts.views.ended().now());
    const patrons = yield* whose(
      parts,
      ended.map(({ borrower }) => borrower),
    );
    return shown(
      ended.flatMap((one): readonly ToTell[] => {
        const patron = patrons.get(one.borrower);
        return patron === undefined ? [] : [{ ...one, patron }];
      }),
    );
  });
