import { list } from '@torioki/lending/vocabulary';
import type { PersonLookup } from '../directory.js';
import { isRegistered } from '../people/patron-record.js';
import { CardNumber, PatronKey, type PatronId } from '../people/ids.js';
import { publicPartOf, type Patron } from '../people/patron.js';
import { SoughtPerson } from '../people/sought-person.js';
import { searchPatrons } from '../records/lookups.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { getRow, getRows } from '../records/rows.js';
import { makeCheckedVerb, verb, type Parts } from './verb.js';

const mostAtOnce = 10_000;

/** Finds patrons, with more data about each person than a directory. */
export interface PatronLookup extends PersonLookup<Patron> {
  findByCard(card: string): RegistryAnswer<PatronId | null>;
}

export const patronLookup = ({ records }: Pick<Parts, 'records'>): PatronLookup => ({
  find: makeCheckedVerb('patrons', list(PatronKey, 'keys of patrons', mostAtOnce), (patrons) =>
    records.read(function* () {
      const documents = (yield* getRows('patron', patrons)).map(({ document }) => document);
      return new Map(documents.filter(isRegistered).map((record) => [record.id, publicPartOf(record)]));
    }),
  ),

  findByCard: makeCheckedVerb('card', CardNumber, (card) =>
    records.read(function* () {
      return ((yield* getRow('card', card))?.patron ?? null) as PatronId | null;
    }),
  ),

  search: verb(SoughtPerson, (sought) => records.read(() => searchPatrons(sought))),
});
