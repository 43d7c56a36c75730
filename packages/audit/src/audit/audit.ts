import { lastPlace } from '@torioki/event-store';
import type { Answer, EventStore, Place, Position, StoreError } from '@torioki/event-store';
import { answerOf, innerOf, required } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { legible } from '../events/legible.js';
import { stocksAt, type Total } from '../checks/totals.js';
import type { VerifiedExport } from '../verify/verify-export.js';
import { verifyHistory, type VerifyOptions } from '../verify/verify-history.js';
import { faultPosition, type Verification } from '../verify/verifying.js';
import { lendingWalk } from '../walk/lending-walk.js';
import { decidingAgain, type OfRelease } from './deciding-again.js';
import { checks, type Finding } from './finding.js';
import { looking } from './looking.js';
import type { Notes } from './notes.js';
import { stretchesOf, type Stretch } from './stretches.js';

/** Events that no command explains, as is known, and why. */
export interface Expected extends Stretch {
  readonly reason: string;
}

export interface AuditOptions extends Partial<Pick<VerifyOptions, 'heads' | 'keys' | 'onward'>> {
  /** The last position that is audited; without it the last of the history. */
  readonly upTo?: Position;
  /** Events that no command explains, as is known. */
  readonly expected?: readonly Expected[];
  /** What was found out about an export of which the store holds the beginning; without it the store is verified. */
  readonly verified?: VerifiedExport;
}

const reasons = {
  'other-history': 'Another history stands there than when the head was noted.',
  'cut-tail': 'The history ends before the head that was noted.',
  'not-examined': 'Nobody can read what stands where the head was noted.',
  'unknown-key': 'The head is signed by a key that is not filed.',
  'false-cosignature': 'A signature stands there in the name of a witness that never made it.',
  'back-dated': 'It says that it was recorded before the head was noted behind which it stands.',
} as const;

/** What an audit of a history found. */
export interface Audited {
  readonly upTo: Place;
  /** By position; what has none comes first. */
  readonly findings: readonly Finding[];
  /** Where the first change lies that noted heads tell. */
  readonly rewritten?: Stretch;
  readonly releases: readonly OfRelease[];
  readonly totals: readonly Total[];
  readonly notes: Notes;
  /** Positions at which events without a command are expected, and none are. */
  readonly notThere: readonly Stretch[];
  readonly unaudited: Unaudited;
}

/** What could not be audited, since nobody can read what it follows from. */
export interface Unaudited {
  /** From here on, what the guide says; then the totals are not told at all. Null if all of it was audited. */
  readonly from: Position | null;
  /** Commands, and events that may be theirs: nobody can read all that they recorded, or what they were decided from. */
  readonly commands: readonly Stretch[];
}

/** What was found out about a book, and where it ends. */
type Book = Verification & { readonly upTo: Place };

const ofBook = ({ faults, heads, backDated }: Verification): readonly Finding[] => [
  ...faults.map(
    (fault) =>
      ({
        ...({ check: 'book', is: fault.code, reason: fault.message, fault } as const),
        position: faultPosition(fault) ?? null,
      }) as const,
  ),
  ...heads.flatMap(({ position, is, noted }) =>
    is === 'on-the-chain' || is === 'behind-a-break'
      ? []
      : [{ check: 'book', position, is, reason: reasons[is], ...(noted && { noted }) } as const],
  ),
  ...backDated.map(({ position }) => ({
    ...({ check: 'book', position, is: 'back-dated' } as const),
    reason: reasons['back-dated'],
  })),
];

/** What is open at the end; nothing where an event cannot be read. */
const closingOf = async (store: EventStore, { position }: Place, firstUnread: Position | undefined) =>
  firstUnread === undefined ? stocksAt(position, store, lendingEventCodec) : E.right(undefined);

const inOrder = (one: Finding, other: Finding): number =>
  (one.position ?? 0) - (other.position ?? 0) || checks.indexOf(one.check) - checks.indexOf(other.check);

/** What was found out about the book, and where it ends: it may end behind the place up to which the store has it. */
const bookOf = async (store: EventStore, end: Place, options: AuditOptions): Answer<Book> =>
  options.verified
    ? E.right(options.verified)
    : E.map((found: Verification) => ({ ...found, upTo: end }))(
        innerOf(await verifyHistory(store, { ...options, upTo: end })),
      );

/**
 * Audits a history in one walk: whether the book is whole, a command explains every event, each comes out as it was
 * decided, none overlooked anything, the guide agrees, and what comes and goes makes up what is there. What nobody can read
 * is wrong with the book; all that does not follow from it is audited.
 */
export const audit = (store: EventStore, options: AuditOptions = {}) =>
  answerOf<StoreError, { readonly is: 'audited' } & Audited>(async function* () {
    const end = yield* required(
      await lastPlace(store, options.upTo === undefined ? {} : { upTo: options.upTo }),
    );
    const book = yield* required(await bookOf(store, end, options));
    const { passes, notes, gaps, ending, notThere } = looking(options.expected ?? []);
    const again = decidingAgain();
    for await (const step of lendingWalk(legible(store), { upTo: end })) {
      const next = yield* required(step);
      if (next.is === 'passed') passes(next.passed);
      else again.take(next.record, next.execution);
    }
    gaps.ends(options.verified ? Infinity : end.position);
    const { totals, findings } = ending(yield* required(await closingOf(store, end, gaps.first())));
    const { decided, unread } = again.ending(gaps);
    return {
      is: 'audited',
      upTo: book.upTo,
      findings: [...ofBook(book), ...decided, ...findings].toSorted(inOrder),
      ...(book.rewritten && { rewritten: book.rewritten }),
      releases: again.releases(),
      totals,
      notes,
      notThere: notThere(book.upTo.position),
      unaudited: {
        from: gaps.first() ?? null,
        commands: stretchesOf([...unread, ...gaps.orphans], {
          from: end.position + 1,
          upTo: book.upTo.position,
        }),
      },
    };
  });
