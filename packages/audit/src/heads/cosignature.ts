import { verify } from 'node:crypto';
import type { Position } from '@torioki/event-store';
import { localDate, type Instant, type TimeZone } from '@torioki/lending';
import { localTime } from '@torioki/lending/vocabulary';
import { renderNoteBody, renderNote, parseSignature, findSignatures } from './note.js';
import type { Note, NoteSignature, VerifierKey } from './note.js';

/**
 * A witness's testimony about a note: up to `at`, the witness had never seen a longer history of the same
 * origin.
 */
export interface Testimony {
  readonly name: string;
  readonly at: Instant;
}

/** A testimony, with its time in the library's zone. */
export interface TimedTestimony extends Testimony {
  readonly clock: string;
}

export const addLocalTime = (testimony: Testimony, zone: TimeZone): TimedTestimony => ({
  ...testimony,
  clock: `${localDate(testimony.at, zone)} ${localTime(testimony.at, zone)}`,
});

/** The length of a cosignature: eight bytes for the seconds since 1970, and an Ed25519 signature. */
const length = 8 + 64;

/** The last second that an instant can represent: the end of the year 9999. */
const lastSecond = 253_402_300_799n;

/** Reads a testimony without verifying it; undefined if it is no cosignature (C2SP cosignature/v1). */
export const readTestimony = ({ name, signature }: NoteSignature): Testimony | undefined => {
  if (signature.length !== length) return undefined;
  const seconds = signature.readBigUInt64BE();
  if (seconds > lastSecond) return undefined;
  return { name, at: new Date(Number(seconds) * 1_000).toISOString() as Instant };
};

const isCosigned = (note: Note, { key }: VerifierKey, { signature }: NoteSignature): boolean =>
  verify(
    null,
    Buffer.from(`cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${renderNoteBody(note)}`),
    key,
    signature.subarray(8),
  );

/** A witness's testimonies about a note; `false` for a signature that the witness's key did not make. */
export const verifyTestimonies = (note: Note, key: VerifierKey): readonly (Testimony | false)[] =>
  findSignatures(note, key).map((one) => {
    const testimony = readTestimony(one);
    return testimony !== undefined && isCosigned(note, key, one) && testimony;
  });

/**
 * The request to cosign a note (C2SP tlog-witness). It has the last size that the witness knows, and the
 * proof that the note continues the tree of that size.
 */
export const renderWitnessRequest = (note: Note, size: Position, proof: readonly Buffer[]): string =>
  [`old ${size}`, ...proof.map((node) => node.toString('base64')), '', renderNote(note)].join('\n');

/** The cosignatures in a witness's answer. */
export const readCosignatures = (text: string): readonly NoteSignature[] =>
  text
    .split('\n')
    .flatMap((line) => parseSignature(line) ?? [])
    .filter((one) => readTestimony(one) !== undefined);
