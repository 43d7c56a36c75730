import {
  answering,
  lastPlace,
  required,
  type Answer,
  type EventStore,
  type Place,
  type Position,
  type StoreError,
} from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { stocksAt, type Total } from '../checks/totals.js';
import { verifyHistory, type VerifyOptions } from '../verify/verify-history.js';
import { faultPosition, type Verification } from '../verify/verifying.js';
import { lendingWalk } from '../walk/lending-walk.js';
import { checks, type Finding } from './finding.js';
import { ofDecision } from './of-decision.js';
import { looking } from './looking.js';
import type { Notes } from './notes.js';
import type { Stretch } from './stretches.js';

/** Events that no command explains, as is known, and why. */
export interface Expected extends Stretch {
  readonly reason: string;
}

export interface AuditOptions extends Partial<Pick<VerifyOptions, 'heads' | 'keys' | 'onward'>> {
  /** The last position that is audited; without it the last of the history. */
  readonly upTo?: Position;
  /** Events that no command explains, as is known. */
  readonly expected?: readonly Expected[];
}

/** What became of the commands that one release decided; null where none is named. */
export interface OfRelease {
  readonly decidedBy: string | null;
  readonly commands: number;
  /** How many came out the same, and had overlooked nothing. */
  readonly same: number;
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
  readonly releases: readonly OfRelease[];
  readonly totals: readonly Total[];
  readonly notes: Notes;
  /** Positions at which events without a command are expected, and none are. */
  readonly notThere: readonly Stretch[];
}

/** What is wrong with the book. */
const ofBook = ({ faults, heads, backDated }: Verification): readonly Finding[] => [
  ...faults.map(
    (fault) =>
      ({
        ...({ check: 'book', is: fault.code, reason: fault.message, fault } as const),
        position: faultPosition(fault) ?? null,
      }) as const,
  ),
  ...heads.flatMap(({ position, is }) =>
    is === 'on-the-chain' || is === 'behind-a-break'
      ? []
      : [{ check: 'book', position, is, reason: reasons[is] } as const],
  ),
  ...backDated.map(({ position }) => ({
    ...({ check: 'book', position, is: 'back-dated' } as const),
    reason: reasons['back-dated'],
  })),
];

/** Counts, release by release, what became of commands. */
const byRelease = () => {
  const releases = new Map<string | null, { decidedBy: string | null; commands: number; same: number }>();
  return {
    count: (release: string | null, isSame: boolean): void => {
      const found = releases.get(release) ?? { decidedBy: release, commands: 0, same: 0 };
      releases.set(release, { ...found, commands: found.commands + 1, same: found.same + Number(isSame) });
    },
    all: (): readonly OfRelease[] => [...releases.values()],
  };
};

const inOrder = (one: Finding, other: Finding): number =>
  (one.position ?? 0) - (other.position ?? 0) || checks.indexOf(one.check) - checks.indexOf(other.check);

/**
 * Audits a history in one walk: whether the book is whole, a command explains every event, each comes out as it was
 * decided, none overlooked anything, the guide agrees, and what comes and goes makes up what is there.
 */
export const audit = (store: EventStore, options: AuditOptions = {}): Answer<Audited> =>
  answering(async function* (): AsyncGenerator<StoreError, Audited, unknown> {
    const range = options.upTo === undefined ? {} : { upTo: options.upTo };
    const upTo = yield* required(await lastPlace(store, range));
    const verification = yield* required(await verifyHistory(store, { ...options, upTo }));
    const { passes, notes, ending, notThere } = looking(options.expected ?? []);
    const releases = byRelease();
    const ofDecisions: Finding[] = [];
    for await (const step of lendingWalk(store, { upTo })) {
      const next = yield* required(step);
      if (next.is === 'passed') passes(next.passed);
      else {
        ofDecisions.push(...ofDecision(next.record, next.execution));
        releases.count(next.record.decidedBy ?? null, next.execution.is === 'same');
      }
    }
    const closing = yield* required(await stocksAt(upTo.position, store, lendingEventCodec));
    const { totals, findings } = ending(closing);
    const all = [...ofBook(verification), ...ofDecisions, ...findings].toSorted(inOrder);
    return {
      upTo,
      findings: all,
      releases: releases.all(),
      totals,
      notes,
      notThere: notThere(upTo.position),
    };
  });
