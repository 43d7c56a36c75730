import { findLastCursor } from '@torioki/event-store';
import type { Answer, EventStore, Cursor, Position, StoreError } from '@torioki/event-store';
import { attemptAnswer, toEither, unwrap } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { skipUnreadable } from '../events/skip-unreadable.js';
import { readOpenAt, type Total } from '../checks/totals.js';
import type { VerifiedExport } from '../verify/verify-export.js';
import { verifyHistory, type VerifyOptions } from '../verify/verify-history.js';
import { findFaultPosition, type Verification } from '../verify/verifier.js';
import { traverseLending } from '../walk/traverse-lending.js';
import { collectReDecisions, type HostRuleResult, type ReleaseResult } from './collect-re-decisions.js';
import { checks, type Finding } from './finding.js';
import { checkEvents } from './check-events.js';
import type { Notes } from './notes.js';
import { joinStretches, type Stretch } from './stretches.js';

/** Events that are known to have no command, and the reason. */
export interface ExpectedEvents extends Stretch {
  readonly reason: string;
}

export interface AuditOptions extends Partial<Pick<VerifyOptions, 'heads' | 'keys' | 'onPosition'>> {
  /** The last position to audit; by default the end of the history. */
  readonly upTo?: Position;
  readonly expected?: readonly ExpectedEvents[];
  /**
   * The verification of an export that begins with the store's events. Without it, the audit verifies the
   * store itself.
   */
  readonly verified?: VerifiedExport;
}

const reasons = {
  'other-history': 'The history at this position differs from the noted head.',
  'cut-tail': 'The history ends before the noted head.',
  'not-examined': 'The event at the noted head cannot be read.',
  'unknown-key': 'The head is not signed by a known key.',
  'false-cosignature': 'The head has a signature in the name of a witness. The witness did not make it.',
  'back-dated':
    'The event comes after a noted head, but its recorded time is before the time when the head was noted.',
} as const;

export interface AuditResult {
  readonly upTo: Cursor;
  /** The findings, sorted by position. Findings without a position come first. */
  readonly findings: readonly Finding[];
  /** The stretch that contains the first change, according to the noted heads. */
  readonly rewritten?: Stretch;
  readonly releases: readonly ReleaseResult[];
  /** The host's rules that judged commands. The audit decides again without them. */
  readonly hostRules: readonly HostRuleResult[];
  readonly totals: readonly Total[];
  readonly notes: Notes;
  /** The positions in `expected` where the history has no event, or an event with a command. */
  readonly missingExpected: readonly Stretch[];
  readonly unaudited: UnauditedParts;
}

/** The parts that were not audited because they depend on unreadable events. */
export interface UnauditedParts {
  /**
   * The first position that is not checked against the guide; null if all are checked. If it is not null, the
   * totals are omitted.
   */
  readonly from: Position | null;
  /**
   * The positions of commands that were not audited. They have unreadable events, or depend on some. Also the
   * positions of events that may belong to such commands.
   */
  readonly commands: readonly Stretch[];
}

/** The verification of the book (the recorded history), and the last cursor of the book. */
type Book = Verification & { readonly upTo: Cursor };

const findBookFaults = ({ faults, heads, backDated }: Verification): readonly Finding[] => [
  ...faults.map(
    (fault) =>
      ({
        ...({ check: 'book', is: fault.code, reason: fault.message, fault } as const),
        position: findFaultPosition(fault) ?? null,
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

/** The reservations and loans that are open at the end; undefined if an event cannot be read. */
const readClosing = async (store: EventStore, { position }: Cursor, firstUnread: Position | undefined) =>
  firstUnread === undefined ? readOpenAt(position, store, lendingEventCodec) : E.right(undefined);

const compareFindings = (one: Finding, other: Finding): number =>
  (one.position ?? 0) - (other.position ?? 0) || checks.indexOf(one.check) - checks.indexOf(other.check);

/** Verifies the book: the store, or an export that may have more events than the store. */
const verifyBook = async (store: EventStore, end: Cursor, options: AuditOptions): Answer<Book> =>
  options.verified
    ? E.right(options.verified)
    : E.map((found: Verification) => ({ ...found, upTo: end }))(
        toEither(await verifyHistory(store, { ...options, upTo: end })),
      );

/**
 * Audits a history in one pass. Checks that the book is whole, that a command explains every event, and that
 * each command gives the same result when it is decided again. Checks that no decision missed an event, that
 * the guide allows each accepted order, and that the totals are balanced. An unreadable event is a fault of
 * the book. The audit then covers all parts that do not depend on that event.
 */
export const audit = (store: EventStore, options: AuditOptions = {}) =>
  attemptAnswer<StoreError, { readonly is: 'audited' } & AuditResult>(async function* () {
    const end = yield* unwrap(
      await findLastCursor(store, options.upTo === undefined ? {} : { upTo: options.upTo }),
    );
    const book = yield* unwrap(await verifyBook(store, end, options));
    const { passes, notes, gaps, ending, listMissingExpected } = checkEvents(options.expected ?? []);
    const again = collectReDecisions();
    for await (const step of traverseLending(skipUnreadable(store), { upTo: end })) {
      const next = yield* unwrap(step);
      if (next.is === 'passed') passes(next.passed);
      else again.take(next.record, next.execution);
    }
    gaps.ends(options.verified ? Infinity : end.position);
    const { totals, findings } = ending(yield* unwrap(await readClosing(store, end, gaps.first())));
    const { decided, unread } = again.ending(gaps);
    return {
      is: 'audited',
      upTo: book.upTo,
      findings: [...findBookFaults(book), ...decided, ...findings].toSorted(compareFindings),
      ...(book.rewritten && { rewritten: book.rewritten }),
      releases: again.releases(),
      hostRules: again.hostRules(),
      totals,
      notes,
      missingExpected: listMissingExpected(book.upTo.position),
      unaudited: {
        from: gaps.first() ?? null,
        commands: joinStretches([...unread, ...gaps.orphans], {
          from: end.position + 1,
          upTo: book.upTo.position,
        }),
      },
    };
  });
