import type { Cursor, Position, StoredEvent } from '@torioki/event-store';
import { localDate, type Instant, type LocalDate, type TimeZone } from '@torioki/lending';
import * as O from 'fp-ts/lib/Option.js';
import { renderHeadCode } from '../heads/code.js';
import { addLocalTime, verifyTestimonies, readTestimony, type TimedTestimony } from '../heads/cosignature.js';
import { isSignedBy, type Note } from '../heads/note.js';
import type { FiledKey, NotedHead } from '../heads/noted-head.js';
import { computeRoot, addLeaf, type Peaks } from '../tree/peaks.js';
import { parseInstant } from '../as-of/parse-instant.js';

/** The earliest instant of a noted day, or of a noted day and hour; undefined for an invalid day. */
const parseNotedDay = (noted: string, zone: TimeZone): Instant | undefined =>
  O.toUndefined(O.fromEither(parseInstant(noted.length > 10 ? noted : `${noted}T00:00`, zone)));

/** The result for a noted head. */
export interface JudgedHead {
  readonly position: Position;
  readonly noted?: string;
  /**
   * - `on-the-chain`: the chain has this head.
   * - `behind-a-break`: the hash is the noted one, but the chain is broken at or before it.
   * - `other-history`: the history has another hash there.
   * - `cut-tail`: the history ends before the head.
   * - `not-examined`: an unreadable event prevents the comparison.
   * - `unknown-key`: no filed key that is valid on that day has signed the note.
   * - `false-cosignature`: a signature in the name of a witness is not from the witness.
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
  /** Whether a filed key signed the note. False if signatures are not checked. */
  readonly isSigned?: boolean;
  /** The testimonies of witnesses with filed keys. */
  readonly cosigned?: readonly TimedTestimony[];
}

/** An event after a noted head. Its recording instant is before the head was noted. */
export interface BackDatedEvent {
  readonly position: Position;
  readonly recordedAt: string;
  readonly head: Position;
  readonly noted: string;
}

/** Checks noted heads against a history. The caller passes its events, one after the other. */
export interface HeadJudge {
  /**
   * Passes an event. `isAstray` means that the event states a wrong position. The right event for that
   * position may come later.
   */
  readonly pass: (event: StoredEvent, isAstray: boolean) => void;
  /** Passes a position without its event, and possibly without its hash. */
  readonly skip: (position: Position, hash: string | undefined) => void;
  /** Reports that the chain is broken at the next event. */
  readonly breaks: () => void;
  /** The verdict, once the history has been read to its end. */
  readonly end: (last: Position) => {
    readonly heads: readonly JudgedHead[];
    readonly backDated: readonly BackDatedEvent[];
    /** The days on which the reached heads were noted or cosigned. */
    readonly days: readonly LocalDate[];
  };
}

const isValidOn = ({ from = '', until = '9999-12-31' }: FiledKey, noted: string | undefined): boolean =>
  noted === undefined || (from <= noted.slice(0, 10) && noted.slice(0, 10) <= until);

/** The testimonies of filed witnesses about a note; `false` for a signature that is not from the witness. */
const verifyCosignatures = (
  note: Note,
  keys: readonly FiledKey[],
  zone: TimeZone,
): readonly (TimedTestimony | false)[] =>
  keys.flatMap((key) =>
    verifyTestimonies(note, key)
      .map((one) => one && addLocalTime(one, zone))
      .filter((one) => one === false || isValidOn(key, one.clock)),
  );

const isTestimony = (one: TimedTestimony | false): one is TimedTestimony => one !== false;

const findNotedValue = (head: NotedHead): string => {
  if ('hash' in head) return head.hash;
  return 'code' in head ? head.code : head.note.root;
};

interface FiledKeys {
  readonly keys: readonly FiledKey[] | undefined;
  readonly zone: () => TimeZone;
}

export const createHeadJudge = (
  noted: readonly NotedHead[],
  root: Cursor,
  { keys, zone }: FiledKeys,
): HeadJudge => {
  const heads = [...noted].sort((one, other) => one.position - other.position);
  const needsRoots = heads.some((head) => 'note' in head);
  const judged: JudgedHead[] = [];
  const backDated: BackDatedEvent[] = [];
  const days: LocalDate[] = [];
  let waiting = heads;
  /** The tree up to the last event; undefined once a hash is unknown. */
  let peaks: Peaks | undefined = [];
  let isWhole = true;
  /** The heads at the last position. The next event must not be recorded before these heads were noted. */
  let closed: { readonly head: NotedHead; readonly at: Instant }[] = [];

  /** The result of checking a note's signatures. */
  const signed = (head: NotedHead): Partial<Pick<JudgedHead, 'is' | 'key' | 'isSigned' | 'cosigned'>> => {
    if (!('note' in head)) return {};
    const { note, noted: day } = head;
    const signatures = note.signatures.filter((one) => readTestimony(one) === undefined);
    const key = signatures.map(({ name }) => name).join(', ');
    if (keys === undefined) return { key, isSigned: false };
    const signers = keys.filter(({ isWitness }) => !isWitness);
    const witnesses = keys.filter(({ isWitness }) => isWitness);
    const isSigned = signers.some((one) => isValidOn(one, day) && isSignedBy(note, one));
    if (!isSigned) return { key, isSigned, is: 'unknown-key' };
    const all = verifyCosignatures(note, witnesses, zone());
    const cosigned = all.filter(isTestimony);
    return {
      key,
      isSigned,
      ...(cosigned.length > 0 && { cosigned }),
      ...(cosigned.length < all.length && { is: 'false-cosignature' }),
    };
  };

  /** The history's value at the position of a head, in the head's form: hash, code or root. */
  const found = (head: NotedHead, hash: string): string | undefined => {
    if ('hash' in head) return hash;
    return 'code' in head ? renderHeadCode(hash) : peaks && computeRoot(peaks);
  };

  const stands = (head: NotedHead, hash: string | undefined): JudgedHead['is'] => {
    const there = hash === undefined ? undefined : found(head, hash);
    if (there === undefined) return 'not-examined';
    if (there !== findNotedValue(head)) return 'other-history';
    return isWhole ? 'on-the-chain' : 'behind-a-break';
  };

  const judge = (head: NotedHead, is: JudgedHead['is']): void => {
    const { position, noted: day } = head;
    const signatures = signed(head);
    days.push(...(signatures.cosigned ?? []).map(({ at }) => localDate(at, zone())));
    judged.push({ position, ...(day && { noted: day }), is, ...signatures });
  };

  const grow = (hash: string | undefined): void => {
    if (needsRoots) peaks = peaks && hash !== undefined ? addLeaf(peaks, hash) : undefined;
  };

  const close = (head: NotedHead): void => {
    const at = head.noted === undefined ? undefined : parseNotedDay(head.noted, zone());
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
