import type { PatronKey } from '@torioki/patrons';
import type { EndedReservation } from '@torioki/read-models';
import type { Parts } from '../patrons/parts.js';
import { patronsOfBorrowers } from '../patrons/patrons-of-borrowers.js';
import { answerOf, seen, shown, type Looked } from '../../answers/answer.js';

/** The recipient of the news that a reservation is over. */
export interface Recipient extends EndedReservation {
  readonly patron: PatronKey;
}

/** The patrons to notify that a reservation is over. A patron who was forgotten is left out. */
export const recipients = (parts: Pick<Parts, 'borrowers' | 'views'>): Looked<readonly Recipient[]> =>
  answerOf(async function* () {
    const ended = yield* seen(await parts.views.ended().now());
    const patrons = yield* patronsOfBorrowers(
      parts,
      ended.map(({ borrower }) => borrower),
    );
    return shown(
      ended.flatMap((one): readonly Recipient[] => {
        const patron = patrons.get(one.borrower);
        return patron === undefined ? [] : [{ ...one, patron }];
      }),
    );
  });
