import type { LoanClass } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { v5, validate } from 'uuid';
import type { Desk, DeskAnswer } from './desk.js';

/** What has a title code and copies, such as a record of a catalogue. */
export interface TitleWithCopies {
  readonly title: string;
  readonly copies: readonly { readonly copy: string }[];
}

/** Where a title is added: in what takes its record, such as a catalogue, and at a desk. */
export interface AddingTo<Added extends TitleWithCopies> {
  readonly catalogue: {
    readonly put: (records: readonly Added[]) => Promise<E.Either<NonEmptyArray<Error>, unknown>>;
  };
  readonly desk: Pick<Desk, 'addCopy'>;
}

/** A title to be added, with its copies. */
export interface Addition<Added extends TitleWithCopies> {
  /** A UUID. Whoever sends an addition again, sends the same. */
  readonly commandId: string;
  readonly record: Added;
  readonly loanClass: LoanClass;
}

/** What became of an addition: of each copy, or why its record was not taken. */
export type Addedness =
  | {
      readonly is: 'catalogued';
      readonly copies: readonly { readonly copy: string; readonly answer: DeskAnswer<'addCopy'> }[];
    }
  | { readonly is: 'not-catalogued'; readonly errors: NonEmptyArray<Error> };

/**
 * Adds a title with its copies: its record to the catalogue, and then each copy to the history (AddCopy). If the process
 * dies in between, send the same again: it goes on where it ended, and nothing is added twice.
 */
export const addTitle = async <Added extends TitleWithCopies>(
  { catalogue, desk }: AddingTo<Added>,
  { commandId, record, loanClass }: Addition<Added>,
): Promise<Addedness> => {
  const put = await catalogue.put([record]);
  if (E.isLeft(put)) return { is: 'not-catalogued', errors: put.left };
  const copies = [];
  for (const { copy } of record.copies) {
    const own = validate(commandId) ? v5(`copy ${copy}`, commandId) : commandId;
    const { title } = record;
    const answer = await desk.addCopy({ commandId: own, copy, title, loanClass, source: 'own' });
    copies.push({ copy, answer });
  }
  return { is: 'catalogued', copies };
};
