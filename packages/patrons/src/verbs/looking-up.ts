import { CardNumber, PatronId } from '../people/ids.js';
import { recordOf } from '../records/kept.js';
import { shown, type Patron } from '../people/patron.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { get } from '../records/rows.js';
import { about, type Parts } from './verb.js';
import { failing } from '../records/work.js';

/** Looks up patrons. */
export interface LookingUp {
  /** What is registered about a patron, with the cart (R38). Fails with `patron-unknown`. */
  patron(patron: string): RegistryAnswer<Patron>;

  /** The patron whose card this is or was, for staff (R57). Fails with `patron-unknown`. */
  patronWithCard(card: string): RegistryAnswer<Patron>;
}

export const lookingUp = ({ records }: Parts): LookingUp => ({
  patron: about('patron', PatronId, (patron) =>
    records.read(function* () {
      return shown(yield* recordOf(patron));
    }),
  ),

  patronWithCard: about('card', CardNumber, (card) =>
    records.read(function* () {
      const row = yield* get('card', card);
      return row ? shown(yield* recordOf(row.patron)) : yield* failing('patron-unknown', {});
    }),
  ),
});
