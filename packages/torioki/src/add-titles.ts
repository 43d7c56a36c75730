import { storeError, type Fault, type StoreError } from '@torioki/event-store';
import { attempt, because, limitFaults, nameOfThrown, unwrap } from '@torioki/event-store/adapter';
import { CommandId } from '@torioki/lending';
import type { LoanClass } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { v5 } from 'uuid';
import type { AdditionPlaces, TitleWithCopies } from './add-title.js';
import { catchThrown } from './answers/catch-thrown.js';
import type { DeskAnswer } from './commands/desk.js';
import type { ComparedStores } from './compare-titles.js';
import { callCatalogue } from './ports/call-catalogue.js';

/** A loaded catalogue, and a desk that adds its copies to the history. */
interface LoadedPlaces {
  readonly catalogue: Pick<ComparedStores['catalogue'], 'titlesAfter'>;
  readonly desk: AdditionPlaces<never>['desk'];
}

interface BulkAddition {
  /** A UUID. To continue an addition that failed, send the same UUID. */
  readonly commandId: string;
  readonly loanClassOf: (title: TitleWithCopies) => LoanClass;
}

/** A copy that the history refused, with the reasons. */
interface RefusedCopy {
  readonly title: string;
  readonly copy: string;
  readonly refusals: Extract<DeskAnswer<'addCopy'>, { readonly is: 'refused' }>['refusals'];
}

/**
 * The number of copies that are in the history now, the number of refused copies, and the first 1,000 of
 * these.
 */
type BulkResult =
  | {
      readonly is: 'added';
      readonly titles: number;
      readonly copies: number;
      readonly refused: number;
      readonly firstRefused: readonly RefusedCopy[];
    }
  | { readonly is: 'failed'; readonly error: Error };

const mostRefused = 1_000;

interface Part {
  readonly path: string;
  readonly isWrong: (to: Partial<LoadedPlaces>, addition: Partial<BulkAddition>) => boolean;
  /** Completes the sentence "must be …". */
  readonly form: string;
  readonly ja: string;
}

const parts: readonly Part[] = [
  {
    path: 'catalogue',
    isWrong: ({ catalogue }) => typeof catalogue?.titlesAfter !== 'function',
    form: 'a catalogue with a function titlesAfter',
    ja: '目録を渡す',
  },
  {
    path: 'desk',
    isWrong: ({ desk }) => typeof desk?.addCopy !== 'function',
    form: 'a desk, for example library.desk(actor)',
    ja: '職員の窓口を渡す',
  },
  {
    path: 'commandId',
    isWrong: (_, { commandId }) => E.isLeft(CommandId.decode(commandId)),
    form: CommandId.name,
    ja: 'UUIDを渡す',
  },
  {
    path: 'loanClassOf',
    isWrong: (_, { loanClassOf }) => typeof loanClassOf !== 'function',
    form: 'a function that returns the loan class of a title',
    ja: '貸出区分を返す関数を渡す',
  },
];

const faultsIn = (to: Partial<LoadedPlaces>, addition: Partial<BulkAddition>): readonly Fault[] =>
  parts
    .filter(({ isWrong }) => isWrong(to, addition))
    .map(({ path, form, ja }) => ({ path, ...because('wrong-form', `must be ${form}`, ja) }));

const isHeldFor = (title: string, { refusals }: RefusedCopy): boolean =>
  refusals.every((refusal) => refusal.code === 'copy-known' && refusal.title === title);

type Adding<A> = AsyncGenerator<Error, A, unknown>;

/** The loan class of a title; an error if the host's function throws. The error names the function. */
const callLoanClassOf = (
  { loanClassOf }: BulkAddition,
  record: TitleWithCopies,
): E.Either<StoreError, LoanClass> =>
  E.tryCatch(
    () => loanClassOf(record),
    (thrown) => {
      const why = because(
        'thrown',
        `must not throw, but ended with a thrown ${nameOfThrown(thrown)}`,
        '例外を投げずに、貸出区分を返す',
      );
      return storeError('invalid-input', { path: 'loanClassOf', ...why });
    },
  );

/** Adds the copies of a title. Returns the copies that the history refused. */
async function* addCopies(
  { desk }: LoadedPlaces,
  addition: BulkAddition,
  record: TitleWithCopies,
): Adding<readonly RefusedCopy[]> {
  const refused: RefusedCopy[] = [];
  const { title } = record;
  for (const { copy } of record.copies) {
    const own = v5(`copy ${copy}`, addition.commandId);
    const loanClass = yield* unwrap(callLoanClassOf(addition, record));
    const answer = await desk.addCopy({ commandId: own, copy, title, loanClass, source: 'own' });
    if (answer.is === 'failed') yield answer.error;
    if (answer.is === 'refused') refused.push({ title, copy, refusals: answer.refusals });
  }
  return refused.filter((copy) => !isHeldFor(title, copy));
}

async function* addLoaded(to: LoadedPlaces, addition: BulkAddition): Adding<BulkResult> {
  let [titles, copies, refused] = [0, 0, 0];
  const firstRefused: RefusedCopy[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const from = after;
    const page: readonly TitleWithCopies[] = yield* unwrap(
      await callCatalogue('titlesAfter', () => to.catalogue.titlesAfter(from)),
    );
    for (const record of page) {
      const not = yield* addCopies(to, addition, record);
      titles += 1;
      copies += record.copies.length - not.length;
      refused += not.length;
      firstRefused.push(...not.slice(0, mostRefused - firstRefused.length));
    }
    after = page.at(-1)?.title;
  }
  return { is: 'added', titles, copies, refused, firstRefused };
}

/**
 * Adds the copies of all titles of a loaded catalogue to the history (AddCopy). Copies that are already in
 * the history are left unchanged. It stops at the first failure. Then send the same addition again: it
 * continues, and adds nothing twice. Invalid input gives `invalid-input`. The promise never rejects.
 */
export const addTitles = async (to: LoadedPlaces, addition: BulkAddition): Promise<BulkResult> => {
  const [fault, ...others] = faultsIn(Object(to) as LoadedPlaces, Object(addition) as BulkAddition);
  if (fault) return { is: 'failed', error: storeError('invalid-input', limitFaults([fault, ...others])) };
  const added = E.flattenW(
    await catchThrown<E.Either<Error, BulkResult>>('addTitles', () => attempt(() => addLoaded(to, addition))),
  );
  return E.isLeft<Error | StoreError>(added) ? { is: 'failed', error: added.left } : added.right;
};
