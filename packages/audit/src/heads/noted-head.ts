import type { Failed, Position } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { readHeadCode } from './code.js';
import { parseNote, parseVerifierKey, type Note, type VerifierKey } from './note.js';

export type NotedHead = {
  readonly position: Position;
  /** The day on which the head was noted, possibly with the time. */
  readonly noted?: string;
} & ({ readonly hash: string } | { readonly code: string } | { readonly note: Note });

/** A public key, with the first and the last day of its use. */
export interface FiledKey extends VerifierKey {
  readonly from?: string;
  readonly until?: string;
}

/** A fault in a line of a file. */
export interface LineFault {
  readonly line: number;
  readonly is: 'no-head' | 'mistyped-code' | 'no-key';
}

const day = /\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/.source;

const dayLine = new RegExp(`^${day}$`);
const headLine = new RegExp(`^(\\d+)\\s+(.+?)(?:\\s+(${day}))?$`);

const failLine = (line: number, is: LineFault['is']) => E.left<LineFault>({ line, is });

const addDay = (noted: string | undefined) => (noted === undefined ? {} : { noted });

/** Reads a head in one line: a position, the hash or its code, and optionally the day. */
const parseHeadLine = (text: string, line: number): E.Either<LineFault, NotedHead> => {
  const [, position = '', what = '', noted] = headLine.exec(text) ?? [];
  if (position === '') return failLine(line, 'no-head');
  const head = { position: Number(position), ...addDay(noted) };
  if (/^[0-9a-f]{64}$/i.test(what)) return E.right({ ...head, hash: what.toLowerCase() });
  const code = readHeadCode(what);
  if (code.is === 'read') return E.right({ ...head, code: code.code });
  return failLine(line, code.error === 'mistyped' ? 'mistyped-code' : 'no-head');
};

/** The number of lines of the note that begins at a line; 0 if no note begins there. */
const countNoteLines = (lines: readonly string[], from: number): number => {
  if (lines[from + 3] !== '') return 0;
  let end = from + 4;
  while (lines[end]?.startsWith('— ')) end += 1;
  return end > from + 4 ? end - from : 0;
};

/** An entry in a file of heads: a head, the day above a note, or an ignored line. */
type Entry =
  | { readonly is: 'head'; readonly head: NotedHead; readonly length: number }
  | { readonly is: 'day'; readonly noted: string; readonly length: 1 }
  | { readonly is: 'nothing'; readonly length: 1 };

const readNoteEntry = (lines: readonly string[], at: number, length: number): E.Either<LineFault, Entry> => {
  const note = parseNote(lines.slice(at, at + length));
  return note
    ? E.right({ is: 'head', head: { position: note.size, note }, length })
    : failLine(at + 1, 'no-head');
};

const readEntry = (lines: readonly string[], at: number): E.Either<LineFault, Entry> => {
  const line = (lines[at] ?? '').trim();
  const length = countNoteLines(lines, at);
  if (length > 0) return readNoteEntry(lines, at, length);
  if (dayLine.test(line)) return E.right({ is: 'day', noted: line, length: 1 });
  if (line === '' || line.startsWith('#')) return E.right({ is: 'nothing', length: 1 });
  return E.map((head: NotedHead): Entry => ({ is: 'head', head, length: 1 }))(parseHeadLine(line, at + 1));
};

/**
 * Reads an auditor's file of heads. A head is a signed note below a line with the day, or a line with a
 * position, the hash or its code, and the day. Ignores blank lines and lines that begin with #.
 */
export const readHeads = (
  text: string,
): { readonly is: 'read'; readonly heads: readonly NotedHead[] } | Failed<LineFault> => {
  const lines = text.split(/\r?\n/);
  const heads: NotedHead[] = [];
  let above: string | undefined;
  let at = 0;
  while (at < lines.length) {
    const entry = readEntry(lines, at);
    if (E.isLeft(entry)) return { is: 'failed', error: entry.left };
    if (entry.right.is === 'head') heads.push({ ...addDay(above), ...entry.right.head });
    above = entry.right.is === 'day' ? entry.right.noted : undefined;
    at += entry.right.length;
  }
  return { is: 'read', heads };
};

/** Reads a file of keys. Each line has a key, and optionally the first and the last day of its use. */
export const readKeys = (
  text: string,
): { readonly is: 'read'; readonly keys: readonly FiledKey[] } | Failed<LineFault> => {
  const keys: FiledKey[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [word = '', from, until] = line.trim().split(/\s+/);
    if (word === '' || word.startsWith('#')) continue;
    const key = parseVerifierKey(word);
    if (key === undefined) return { is: 'failed', error: { line: at + 1, is: 'no-key' } };
    keys.push({ ...key, ...(from && { from }), ...(until && { until }) });
  }
  return { is: 'read', keys };
};
