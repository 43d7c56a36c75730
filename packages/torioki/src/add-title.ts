import { storeError } from '@torioki/event-store';
import { because, asFaults, isStoreError, type Faults } from '@torioki/event-store/adapter';
import { CopyId, TitleId } from '@torioki/lending';
import { list, LoanClass, understood } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { v5, validate } from 'uuid';
import { callCatalogue } from './ports/call-catalogue.js';
import type { CommandDesk, DeskAnswer } from './commands/desk.js';
import { fieldsOf } from './answers/request.js';

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
  readonly desk: Pick<CommandDesk, 'addCopy'>;
}

/** A title to be added, with its copies. */
interface Addition<Added extends TitleWithCopies> {
  /** A UUID. Whoever sends an addition again, sends the same. */
  readonly commandId: string;
  readonly record: Added;
  readonly loanClass: LoanClass;
}

/** What became of an addition: of each copy, or why its record was not taken. */
type Addedness =
  | {
      readonly is: 'catalogued';
      readonly copies: readonly { readonly copy: string; readonly answer: DeskAnswer<'addCopy'> }[];
    }
  | { readonly is: 'not-catalogued'; readonly errors: NonEmptyArray<Error> };

/** What is asked of an addition here; the rest of its record is the catalogue's affair. */
const Asked = t.type({
  record: t.type({ title: TitleId, copies: list(t.type({ copy: CopyId }), 'copies', 10_000) }),
  loanClass: LoanClass,
});

/** What is wrong with where a title is to be added. */
const placeFault = (to: Partial<AddingTo<never>> | null | undefined): E.Either<Faults, void> => {
  if (typeof to?.catalogue?.put !== 'function')
    return E.left({
      path: 'catalogue',
      ...because('wrong-form', 'must be a catalogue, with a function put', '目録を渡す'),
    });
  return typeof to.desk?.addCopy === 'function'
    ? E.right(undefined)
    : E.left({
        path: 'desk',
        ...because('wrong-form', 'must be a desk, such as library.desk(actor) gives', '職員の窓口を渡す'),
      });
};

const additionFault = (addition: unknown): E.Either<Faults, unknown> =>
  E.chain((given): E.Either<Faults, unknown> => E.mapLeft(asFaults)(understood(Asked, given)))(
    fieldsOf(addition),
  );

/**
 * Adds a title with its copies: its record to the catalogue, and then each copy to the history (AddCopy). If the process
 * dies in between, send the same again: it goes on where it ended, and nothing is added twice. What
 * is no addition is `not-catalogued`, with an error `invalid-input`.
 */
export const addTitle = async <Added extends TitleWithCopies>(
  to: AddingTo<Added>,
  addition: Addition<Added>,
): Promise<Addedness> => {
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
