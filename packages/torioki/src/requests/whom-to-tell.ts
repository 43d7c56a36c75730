import { required } from '@torioki/event-store';
import type { PatronKey } from '@torioki/patrons';
import type { EndedReservation } from '@torioki/read-models';
import type { Parts } from './parts.js';
import { answerOf, seen, shown, type Looked } from '../answer.js';

/** A reservation that is over, and whom to tell of it. */
export interface ToTell extends EndedReservation {
  readonly patron: PatronKey;
}

/** Whom to tell that a reservation is over. A patron who was forgotten is left out. */
export const whomToTell = ({
  borrowers,
  views,
}: Pick<Parts, 'borrowers' | 'views'>): Looked<readonly ToTell[]> =>
  answerOf(async function* () {
    const ended = yield* seen(await views.ended().now());
    const patrons = yield* required(await borrowers.patronsOf(ended.map(({ borrower }) => borrower)));
    return shown(
      ended.flatMap((one): readonly ToTell[] => {
        const patron = patrons.get(one.borrower);
        return patron === undefined ? [] : [{ ...one, patron }];
      }),
    );
  });
