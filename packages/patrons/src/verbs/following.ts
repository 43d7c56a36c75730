import type { Place } from '@torioki/event-store';
import { BorrowerId, CommandId, list } from '@torioki/lending';
import * as t from 'io-ts';
import { Recorded } from '../people/fact.js';
import { LackingId } from '../people/ids.js';
import { isLacked, lack, lacked, markAt, readTo, type Lacking } from '../records/marks.js';
import { rowsUnder } from '../records/rows.js';
import type { Table } from '../records/step.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { about, type Parts } from './verb.js';

const mostAtOnce = 10_000;

/** So much is told at once of what is lacking. */
const mostLacking = 1_000;

const Found = t.exact(t.type({ id: LackingId, place: Recorded }), 'an id and where it stands');

/** What the registry learns from the history: what was forgotten, and what a registry lacks that was restored from a backup. */
export interface Following {
  /** The last place at which the history held a fact of the registry; null before the first. */
  bookmark(): RegistryAnswer<Place | null>;

  /** The place up to which the history was read for what the registry is to know; null before the first time. */
  readUpTo(): RegistryAnswer<Place | null>;

  /** Tells the registry that the history was read up to a place. */
  bookmarked(place: Place): RegistryAnswer<void>;

  /** Those of the given facts that the registry keeps. */
  keeps(facts: readonly string[]): RegistryAnswer<readonly CommandId[]>;

  /** Those of the given borrowers that belong to a patron, open or closed. */
  knows(borrowers: readonly string[]): RegistryAnswer<readonly BorrowerId[]>;

  /** Tells the registry which facts and borrowers it lacks. Telling it again changes nothing. */
  lacking(found: readonly Lacking[]): RegistryAnswer<void>;

  /** What the registry was told that it lacks, and still lacks: the first thousand. */
  lacks(): RegistryAnswer<readonly Lacking[]>;

  /** Whether the registry was told that it lacks a borrower, and still does. */
  isLacking(borrower: string): RegistryAnswer<boolean>;
}

export const following = ({ records }: Parts): Following => {
  const among = <Id extends string>(table: Table, id: t.Type<Id, string>, what: string) =>
    about(what, list(id, `ids of ${what}`, mostAtOnce), (ids) =>
      records.read(function* () {
        return (yield* rowsUnder(table, ids)).map(({ key }) => key as Id);
      }),
    );
  return {
    bookmark: () => records.read(() => markAt('history')),
    readUpTo: () => records.read(() => markAt('read')),
    bookmarked: about('place', Recorded, (place) => records.write(() => readTo(place))),
    keeps: among('fact', CommandId, 'facts'),
    knows: among('borrower', BorrowerId, 'borrowers'),
    lacking: about('found', list(Found, 'ids and where they stand', mostAtOnce), (found) =>
      records.write(function* () {
        for (const one of found) yield* lack(one);
      }),
    ),
    lacks: () => records.read(() => lacked(mostLacking)),
    isLacking: about('borrower', BorrowerId, (borrower) => records.read(() => isLacked(borrower))),
  };
};
