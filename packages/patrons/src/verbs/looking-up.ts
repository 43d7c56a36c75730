import { list } from '@torioki/lending/vocabulary';
import type { PersonLookup } from '../directory.js';
import { isRegistered } from '../people/patron-record.js';
import { CardNumber, PatronKey, type PatronId } from '../people/ids.js';
import { shown, type Patron } from '../people/patron.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { get, rowsUnder } from '../records/rows.js';
import { about, type Parts } from './verb.js';

const mostAtOnce = 10_000;

/** Finds patrons, with more data about each person than a directory. */
export interface LookingUp extends PersonLookup<Patron> {
  byCard(card: string): RegistryAnswer<PatronId | null>;
}

export const lookingUp = ({ records }: Pick<Parts, 'records'>): LookingUp => ({
  find: about('patrons', list(PatronKey, 'keys of patrons', mostAtOnce), (patrons) =>
    records.read(function* () {
      const kept = (yield* rowsUnder('patron', patrons)).map(({ document }) => document);
      return new Map(kept.filter(isRegistered).map((record) => [record.id, shown(record)]));
    }),
  ),

  byCard: about('card', CardNumber, (card) =>
    records.read(function* () {
      return ((yield* get('card', card))?.patron ?? null) as PatronId | null;
    }),
  ),
});
