import { storeError } from '@torioki/event-store';
import { because, isStoreError, type Faults } from '@torioki/event-store/adapter';
import { CopyId, TitleId } from '@torioki/lending';
import { list, LoanClass } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { v5, validate } from 'uuid';
import { callCatalogue } from './ports/call-catalogue.js';
import type { CommandDesk, DeskAnswer } from './commands/desk.js';
import { decodeFields, readFields } from './answers/read-request.js';

/** A title's code and its copies, such as a catalogue's record. */
export interface TitleWithCopies {
  readonly title: string;
  readonly copies: readonly { readonly copy: string }[];
}

/** The places where a title is added: a catalogue that stores its record, and a desk. */
export interface AdditionPlaces<Added extends TitleWithCopies> {
  readonly catalogue: {
    readonly put: (records: readonly Added[]) => Promise<E.Either<NonEmptyArray<Error>, unknown>>;
  };
  readonly desk: Pick<CommandDesk, 'addCopy'>;
}

interface Addition<Added extends TitleWithCopies> {
  /** A UUID. To send an addition again, send the same UUID. */
  readonly commandId: string;
  readonly record: Added;
  readonly loanClass: LoanClass;
}

/**
 * The result of an addition: an answer for each copy, or the reasons why the catalogue refused the record.
 */
type AdditionResult =
  | {
      readonly is: 'catalogued';
      readonly copies: readonly { readonly copy: string; readonly answer: DeskAnswer<'addCopy'> }[];
    }
  | { readonly is: 'not-catalogued'; readonly errors: NonEmptyArray<Error> };

/** The checked fields of an addition. The catalogue checks the rest of the record. */
const AdditionFields = t.type({
  record: t.type({ title: TitleId, copies: list(t.type({ copy: CopyId }), 'copies', 10_000) }),
  loanClass: LoanClass,
});

/** The fault if the catalogue or the desk lacks the function that an addition needs. */
const placeFault = (to: Partial<AdditionPlaces<never>> | null | undefined): E.Either<Faults, void> => {
  if (typeof to?.catalogue?.put !== 'function')
    return E.left({
      path: 'catalogue',
      ...because('wrong-form', 'must be a catalogue with a function put', '目録を渡す'),
    });
  return typeof to.desk?.addCopy === 'function'
    ? E.right(undefined)
    : E.left({
        path: 'desk',
        ...because('wrong-form', 'must be a desk, for example library.desk(actor)', '職員の窓口を渡す'),
      });
};

const additionFault = (addition: unknown): E.Either<Faults, unknown> =>
  decodeFields(AdditionFields, readFields(addition));

/**
 * Adds a title with its copies: the record to the catalogue, then each copy to the history (AddCopy). If the
 * process dies before the end, send the same addition again: it continues with the missing copies, and adds
 * nothing twice. Invalid input gives `not-catalogued` with an error `invalid-input`.
 */
export const addTitle = async <Added extends TitleWithCopies>(
  to: AdditionPlaces<Added>,
  addition: Addition<Added>,
): Promise<AdditionResult> => {
  const fault = E.chain(() => additionFault(addition))(placeFault(to));
  if (E.isLeft(fault)) return { is: 'not-catalogued', errors: [storeError('invalid-input', fault.left)] };
  const { catalogue, desk } = to;
  const { commandId, record, loanClass } = addition;
  const put = await callCatalogue('put', () => catalogue.put([record]));
  if (E.isLeft(put)) {
    const errors: NonEmptyArray<Error> = isStoreError(put.left) ? [put.left] : put.left;
    return { is: 'not-catalogued', errors };
  }
  const copies = [];
  for (const { copy } of record.copies) {
    const own = validate(commandId) ? v5(`copy ${copy}`, commandId) : commandId;
    const { title } = record;
    const answer = await desk.addCopy({ commandId: own, copy, title, loanClass, source: 'own' });
    copies.push({ copy, answer });
  }
  return { is: 'catalogued', copies };
};
