import type { PatronId } from '@torioki/patrons';
import type { EndedReservation } from '@torioki/read-models';
import type { Parts } from './parts.js';
import { patronIfKnown } from './patron-if-known.js';
import { answerOf, seen, shown, type Looked } from '../answer.js';

/** A reservation that is over, and whom to tell of it. */
export interface ToTell extends EndedReservation {
  readonly patron: PatronId;
}

/** Whom to tell that a reservation is over. A patron who was forgotten is left out. */
export const whomToTell = (parts: Parts): Looked<readonly ToTell[]> =>
  answerOf(async function* () {
    const toTell: ToTell[] = [];
    for (const one of yield* seen(await parts.views.ended().now())) {
      const patron = yield* patronIfKnown(parts, one.borrower);
      if (patron !== null) toTell.push({ ...one, patron });
    }
    return shown(toTell);
  });
