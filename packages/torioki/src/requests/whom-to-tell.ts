import type { PatronId } from '@torioki/patrons';
import type { EndedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';
import { notDone, shown, type Looked } from '../answer.js';

/** A reservation that is over, and whom to tell of it. */
export interface ToTell extends EndedReservation {
  readonly patron: PatronId;
}

/** Whom to tell that a reservation is over. A patron who was forgotten is left out. */
export const whomToTell = async ({ people, views }: Parts): Looked<readonly ToTell[]> => {
  const ended = await views.ended().now();
  if (ended.is !== 'shown') return ended;
  const toTell: ToTell[] = [];
  for (const one of ended.shown) {
    const patron = await people.patronOf(one.borrower);
    if (E.isRight(patron)) toTell.push({ ...one, patron: patron.right });
    else if (patron.left.code !== 'borrower-unknown') return notDone(patron.left);
  }
  return shown(toTell);
};
