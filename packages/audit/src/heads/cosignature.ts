import { verify } from 'node:crypto';
import type { Position } from '@torioki/event-store';
import { localDate, type Instant, type TimeZone } from '@torioki/lending';
import { localTime } from '@torioki/lending/vocabulary';
import { bodyOf, noteText, signatureIn, signaturesOf } from './note.js';
import type { Note, NoteSignature, VerifierKey } from './note.js';

/** What a witness testifies of a note: that it saw no longer book of this origin, and when. */
export interface Testimony {
  readonly name: string;
  readonly at: Instant;
}

/** What a witness testifies, and what the library's clock showed then. */
export interface Testified extends Testimony {
  readonly clock: string;
}

export const testified = (testimony: Testimony, zone: TimeZone): Testified => ({
  ...testimony,
  clock: `${localDate(testimony.at, zone)} ${localTime(testimony.at, zone)}`,
});

/** Eight bytes for the seconds since 1970, and an Ed25519 signature. */
const length = 8 + 64;

/** The last second that an instant can say: the end of the year 9999. */
const lastSecond = 253_402_300_799n;

/** What a signature testifies; undefined if it is no cosignature (cosignature/v1 of C2SP). Nothing is verified. */
export const testimonyIn = ({ name, signature }: NoteSignature): Testimony | undefined => {
  if (signature.length !== length) return undefined;
  const seconds = signature.readBigUInt64BE();
  if (seconds > lastSecond) return undefined;
  return { name, at: new Date(Number(seconds) * 1_000).toISOString() as Instant };
};

const isCosigned = (note: Note, { key }: VerifierKey, { signature }: NoteSignature): boolean =>
  verify(
    null,
    Buffer.from(`cosignature/v1\ntime ${signature.readBigUInt64BE()}\n${bodyOf(note)}`),
    key,
    signature.subarray(8),
  );

/** What a witness testifies of a note by its key; `false` is what it never signed. */
export const testimoniesOf = (note: Note, key: VerifierKey): readonly (Testimony | false)[] =>
  signaturesOf(note, key).map((one) => {
    const testimony = testimonyIn(one);
    return testimony !== undefined && isCosigned(note, key, one) && testimony;
  });

/** What asks a witness to cosign a note (tlog-witness of C2SP): the size that it knows, and the proof since then. */
export const witnessRequest = (note: Note, known: Position, proof: readonly Buffer[]): string =>
  [`old ${known}`, ...proof.map((node) => node.toString('base64')), '', noteText(note)].join('\n');

/** The cosignatures that a witness answers. */
export const cosignaturesIn = (text: string): readonly NoteSignature[] =>
  text
    .split('\n')
    .flatMap((line) => signatureIn(line) ?? [])
    .filter((one) => testimonyIn(one) !== undefined);
