import type { Place, Position, StoredEvent } from '@torioki/event-store';
import type { Instant, TimeZone } from '@torioki/lending';
import { headCode } from '../heads/code.js';
import { instantNoted } from '../heads/instant-noted.js';
import { isSignedBy } from '../heads/note.js';
import type { FiledKey, NotedHead } from '../heads/noted.js';
import { rootOf, withLeaf, type Peaks } from '../tree/peaks.js';

/** What became of a head that was noted. */
export interface JudgedHead {
  readonly position: Position;
  readonly noted?: string;
  /**
   * It lies on the chain; another history stands there; the history ends before it; it is signed by a key that is not
   * filed, or not for that day; or it is a note, and no keys were given to tell.
   */
  readonly is: 'on-the-chain' | 'other-history' | 'cut-tail' | 'unknown-key';
  /** The name of the key, of a note. */
  readonly key?: string;
  /** Whether the signature of a note was checked. */
  readonly isSigned?: boolean;
}

/** An event that says that it was recorded before a head was noted, and stands after that head. */
export interface BackDated {
  readonly position: Position;
  readonly recordedAt: string;
  /** The head, and when it was noted. */
  readonly head: Position;
  readonly noted: string;
}

/** Judges noted heads while a history passes. */
export interface HeadJudge {
  readonly pass: (event: StoredEvent) => void;
  /** What it came to. If everything has passed, heads that were not met lie beyond the end. */
  readonly end: (hasAllPassed: boolean) => {
    readonly heads: readonly JudgedHead[];
    readonly backDated: readonly BackDated[];
  };
}

const holdsOn = ({ from = '', until = '9999-12-31' }: FiledKey, noted: string | undefined): boolean =>
  noted === undefined || (from <= noted.slice(0, 10) && noted.slice(0, 10) <= until);

export const judgeOf = (
  noted: readonly NotedHead[],
  root: Place,
  { keys, zone }: { readonly keys: readonly FiledKey[] | undefined; readonly zone: TimeZone },
): HeadJudge => {
  const heads = [...noted].sort((one, other) => one.position - other.position);
  const needsRoots = heads.some((head) => 'note' in head);
  const judged: JudgedHead[] = [];
  const backDated: BackDated[] = [];
  let waiting = heads;
  let peaks: Peaks = [];
  /** The heads that were passed, and the instants before which nothing may be recorded any more. */
  let closed: { readonly head: NotedHead; readonly at: Instant }[] = [];

  const signed = (
    head: NotedHead,
  ): Pick<JudgedHead, 'key' | 'isSigned'> & { readonly isUnknown: boolean } => {
    if (!('note' in head)) return { isUnknown: false };
    const key = head.note.signatures.map(({ name }) => name).join(', ');
    if (keys === undefined) return { key, isSigned: false, isUnknown: false };
    const isSigned = keys.some((one) => holdsOn(one, head.noted) && isSignedBy(head.note, one));
    return { key, isSigned, isUnknown: !isSigned };
  };

  const isThere = (head: NotedHead, hash: string): boolean => {
    if ('hash' in head) return head.hash === hash;
    return 'code' in head ? head.code === headCode(hash) : head.note.root === rootOf(peaks);
  };

  const judge = (head: NotedHead, is: JudgedHead['is']): void => {
    const { isUnknown, ...told } = signed(head);
    const { position, noted: day } = head;
    judged.push({ position, ...(day && { noted: day }), is: isUnknown ? 'unknown-key' : is, ...told });
  };

  const reached = ({ position, hash }: Place): void => {
    const there = waiting.filter((head) => head.position === position);
    if (there.length === 0) return;
    waiting = waiting.filter((head) => head.position !== position);
    for (const head of there) {
      judge(head, isThere(head, hash) ? 'on-the-chain' : 'other-history');
      const at = head.noted === undefined ? undefined : instantNoted(head.noted, zone);
      if (at !== undefined) closed.push({ head, at });
    }
  };

  reached(root);

  return {
    pass: (event) => {
      for (const { head, at } of closed)
        if (event.recordedAt < at) {
          const { position, recordedAt } = event;
          backDated.push({ position, recordedAt, head: head.position, noted: head.noted ?? '' });
        }
      closed = [];
      if (needsRoots) peaks = withLeaf(peaks, event.hash);
      reached(event);
    },
    end: (hasAllPassed) => {
      if (hasAllPassed) waiting.forEach((head) => judge(head, 'cut-tail'));
      return { heads: judged, backDated };
    },
  };
};
