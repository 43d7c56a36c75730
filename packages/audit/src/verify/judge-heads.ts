import type { Place, Position, StoredEvent } from '@torioki/event-store';
import { localDate, type Instant, type LocalDate, type TimeZone } from '@torioki/lending';
import * as O from 'fp-ts/lib/Option.js';
import { headCode } from '../heads/code.js';
import { testified, testimoniesOf, testimonyIn, type Testified } from '../heads/cosignature.js';
import { isSignedBy, type Note } from '../heads/note.js';
import type { FiledKey, NotedHead } from '../heads/noted.js';
import { rootOf, withLeaf, type Peaks } from '../tree/peaks.js';
import { instantSaid } from '../as-of/instant-said.js';

/** The first instant that a day, or a day and an hour, may mean; undefined for a day that no calendar has. */
const instantNoted = (noted: string, zone: TimeZone): Instant | undefined =>
  O.toUndefined(O.fromEither(instantSaid(noted.length > 10 ? noted : `${noted}T00:00`, zone)));

/** What became of a head that was noted. */
export interface JudgedHead {
  readonly position: Position;
  readonly noted?: string;
  /**
   * It lies on the chain; the hash there is the noted one, but the chain is broken up to there; another history stands
   * there; the history ends before it; nobody can read what stands there; it is signed by a key that is not filed, or
   * not for that day; or a witness never signed what stands there in its name.
   */
  readonly is:
    | 'on-the-chain'
    | 'behind-a-break'
    | 'other-history'
    | 'cut-tail'
    | 'not-examined'
    | 'unknown-key'
    | 'false-cosignature';
  readonly key?: string;
  /** Whether the signature of a note was checked. */
  readonly isSigned?: boolean;
  /** What witnesses testify whose keys are filed. */
  readonly cosigned?: readonly Testified[];
}

/** An event that says that it was recorded before a head was noted, and stands after that head. */
export interface BackDated {
  readonly position: Position;
  readonly recordedAt: string;
  readonly head: Position;
  readonly noted: string;
}

/** Judges noted heads while a history passes. */
export interface HeadJudge {
  /** An event passes, perhaps one that cannot stand where it says: then a head there may be met later. */
  readonly pass: (event: StoredEvent, isAstray: boolean) => void;
  /** A place passes without its event, perhaps also without its hash. */
  readonly skip: (position: Position, hash: string | undefined) => void;
  /** The chain is broken at what passes next. */
  readonly breaks: () => void;
  /** What it came to, of a history that ends at a position. */
  readonly end: (last: Position) => {
    readonly heads: readonly JudgedHead[];
    readonly backDated: readonly BackDated[];
    /** The days on which the heads were noted that were met, or on which a witness saw them. */
    readonly days: readonly LocalDate[];
  };
}

const holdsOn = ({ from = '', until = '9999-12-31' }: FiledKey, noted: string | undefined): boolean =>
  noted === undefined || (from <= noted.slice(0, 10) && noted.slice(0, 10) <= until);

/** What filed witnesses say of a note; `false` is what they never signed. */
const cosignedBy = (note: Note, keys: readonly FiledKey[], zone: TimeZone): readonly (Testified | false)[] =>
  keys.flatMap((key) =>
    testimoniesOf(note, key)
      .map((one) => one && testified(one, zone))
      .filter((one) => one === false || holdsOn(key, one.clock)),
  );

const isTestified = (one: Testified | false): one is Testified => one !== false;

const saidIn = (head: NotedHead): string => {
  if ('hash' in head) return head.hash;
  return 'code' in head ? head.code : head.note.root;
};

interface Filed {
  readonly keys: readonly FiledKey[] | undefined;
  readonly zone: () => TimeZone;
}

export const judgeOf = (noted: readonly NotedHead[], root: Place, { keys, zone }: Filed): HeadJudge => {
  const heads = [...noted].sort((one, other) => one.position - other.position);
  const needsRoots = heads.some((head) => 'note' in head);
  const judged: JudgedHead[] = [];
  const backDated: BackDated[] = [];
  const days: LocalDate[] = [];
  let waiting = heads;
  /** Undefined behind a hash that nobody knows. */
  let peaks: Peaks | undefined = [];
  let isWhole = true;
  /** The heads that were passed, and the instants before which nothing may be recorded any more. */
  let closed: { readonly head: NotedHead; readonly at: Instant }[] = [];

  /** What the signatures of a note come to. */
  const signed = (head: NotedHead): Partial<Pick<JudgedHead, 'is' | 'key' | 'isSigned' | 'cosigned'>> => {
    if (!('note' in head)) return {};
    const { note, noted: day } = head;
    const signatures = note.signatures.filter((one) => testimonyIn(one) === undefined);
    const key = signatures.map(({ name }) => name).join(', ');
    if (keys === undefined) return { key, isSigned: false };
    const signers = keys.filter(({ isWitness }) => !isWitness);
    const witnesses = keys.filter(({ isWitness }) => isWitness);
    const isSigned = signers.some((one) => holdsOn(one, day) && isSignedBy(note, one));
    if (!isSigned) return { key, isSigned, is: 'unknown-key' };
    const all = cosignedBy(note, witnesses, zone());
    const cosigned = all.filter(isTestified);
    return {
      key,
      isSigned,
      ...(cosigned.length > 0 && { cosigned }),
      ...(cosigned.length < all.length && { is: 'false-cosignature' }),
    };
  };

  /** What the history has there, in the form in which the head was noted. */
  const found = (head: NotedHead, hash: string): string | undefined => {
    if ('hash' in head) return hash;
    return 'code' in head ? headCode(hash) : peaks && rootOf(peaks);
  };

  const stands = (head: NotedHead, hash: string | undefined): JudgedHead['is'] => {
    const there = hash === undefined ? undefined : found(head, hash);
    if (there === undefined) return 'not-examined';
    if (there !== saidIn(head)) return 'other-history';
    return isWhole ? 'on-the-chain' : 'behind-a-break';
  };

  const judge = (head: NotedHead, is: JudgedHead['is']): void => {
    const { position, noted: day } = head;
    const told = signed(head);
    days.push(...(told.cosigned ?? []).map(({ at }) => localDate(at, zone())));
    judged.push({ position, ...(day && { noted: day }), is, ...told });
  };

  const grow = (hash: string | undefined): void => {
    if (needsRoots) peaks = peaks && hash !== undefined ? withLeaf(peaks, hash) : undefined;
  };

  const close = (head: NotedHead): void => {
    const at = head.noted === undefined ? undefined : instantNoted(head.noted, zone());
    if (at === undefined) return;
    closed.push({ head, at });
    days.push(localDate(at, zone()));
  };

  const reached = (position: Position, hash: string | undefined, isAstray = false): void => {
    if (position > root.position) grow(hash);
    for (const head of waiting.filter((one) => one.position === position)) {
      const is = stands(head, hash);
      if (isAstray && is === 'other-history') continue;
      waiting = waiting.filter((one) => one !== head);
      judge(head, is);
      close(head);
    }
  };

  reached(root.position, root.hash);

  return {
    pass: (event, isAstray) => {
      for (const { head, at } of closed)
        if (event.recordedAt < at) {
          const { position, recordedAt } = event;
          backDated.push({ position, recordedAt, head: head.position, noted: head.noted ?? '' });
        }
      closed = [];
      reached(event.position, event.hash, isAstray);
    },
    skip: (position, hash) => reached(position, hash),
    breaks: () => {
      isWhole = false;
    },
    end: (last) => {
      for (const head of waiting) judge(head, head.position > last ? 'cut-tail' : 'other-history');
      return { heads: judged, backDated, days };
    },
  };
};
