import { appendFile } from 'node:fs/promises';
import type { Head } from '@torioki/audit';
import {
  buildTree,
  isSignedBy,
  renderNote,
  signNote,
  addLocalTime,
  readTestimony,
  parseVerifierKey,
  renderVerifierKey,
  type HeadAndRoots,
  type Note,
  type NoteSignature,
  type TimedTestimony,
} from '@torioki/audit/heads';
import { renderReasonInJapanese } from '@torioki/audit/words';
import type { Position, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import type { History } from '../stores/with-history.js';
import type { VerbRequest } from '../verb.js';
import { requestCosignature, type WitnessAnswer } from '../witness/request-cosignature.js';
import type { Signing } from './signing.js';

export interface SigningResult {
  readonly notes: 'signed' | 'noted-before' | 'not-a-prefix' | 'not-own' | 'refused' | 'behind';
  readonly note?: string;
  /** The statements of witnesses about the note. */
  readonly cosigned?: readonly TimedTestimony[];
  /** The last position of the witness, if it has seen a longer history than this one. */
  readonly witnessPosition?: Position;
}

const isOwn = (note: Note, [first]: Signing['keys']): boolean => {
  const key = first && parseVerifierKey(renderVerifierKey(first));
  return note.origin === key?.name && isSignedBy(note, key);
};

/** The reason why the head is not signed; undefined if it is signed. */
const findReasonNotToSign = (
  { rootAt }: HeadAndRoots,
  { keys, last }: Signing,
): SigningResult['notes'] | undefined => {
  if (last === undefined) return undefined;
  if (!isOwn(last.note, keys)) return 'not-own';
  return rootAt(last.position) === last.note.root ? undefined : 'not-a-prefix';
};

/** Whether the file already has a note of this head, with the same day. */
const isNoted = ({ position }: Head, { keys, last }: Signing, at: string | undefined): boolean =>
  keys.length === 1 && last?.position === position && (at === undefined || at === last.noted);

/** A note to append to the file, below a line with its day. */
interface NoteToAppend {
  readonly signing: Signing;
  readonly at: string | undefined;
  readonly note: Note;
  readonly isThere: boolean;
}

const appendNote = async (
  { signing, at, note }: NoteToAppend,
  cosignatures: readonly NoteSignature[] = [],
): Promise<string> => {
  const text = renderNote({ ...note, signatures: [...note.signatures, ...cosignatures] });
  await appendFile(signing.file, `${at === undefined ? '' : `${at}\n`}${text}\n`);
  return text;
};

/** Appends a note with its cosignatures; appends nothing if the witness contradicts the history. */
const appendCosigned = async (
  noting: NoteToAppend,
  { heading }: History,
  answer: WitnessAnswer,
): Promise<SigningResult> => {
  if (answer.is === 'refused') return { notes: 'refused' };
  if (answer.is === 'behind') return { notes: 'behind', witnessPosition: answer.witnessPosition };
  const cosigned = answer.cosignatures
    .flatMap((one) => readTestimony(one) ?? [])
    .map((one) => addLocalTime(one, heading.zone));
  return { notes: 'signed', note: await appendNote(noting, answer.cosignatures), cosigned };
};

/**
 * Sends a note to a witness first, and then appends it with the cosignature. If the witness does not answer,
 * appends the note without a cosignature.
 */
const appendWitnessed = async (
  noting: NoteToAppend,
  history: History,
  { url, interrupted }: { readonly url: string; readonly interrupted: AbortSignal },
): Promise<E.Either<StoreError | Failure, SigningResult>> => {
  const { signing, note, isThere } = noting;
  const tree = await buildTree(history.store, history.heading.upTo);
  if (tree.is === 'failed') return E.left(tree.error);
  const answer = await requestCosignature({ url, interrupted }, note, tree, signing.last?.position ?? 0);
  if (E.isRight(answer)) return E.right(await appendCosigned(noting, history, answer.right));
  if (!isThere) await appendNote(noting);
  return E.left(
    failure(
      `証人 ${url} の署名を得られませんでした: ${renderReasonInJapanese(answer.left)}。覚書は、証人の署名なしで書いてあります。あとで同じコマンドをもう一度動かしてください。`,
      `The witness ${url} did not cosign (${answer.left.reason}). The note was written without its signature. Run the same command again later.`,
    ),
  );
};

/** Signs and appends a note of the head, if the history continues the last note and no witness objects. */
export const signHead = async (
  history: History,
  found: HeadAndRoots,
  signing: Signing,
  { text, terminal }: VerbRequest,
): Promise<E.Either<StoreError | Failure, SigningResult>> => {
  const { position: size, root } = found.head;
  const wrong = findReasonNotToSign(found, signing);
  if (wrong) return E.right({ notes: wrong });
  const note = signNote({ origin: signing.keys[0]?.name ?? '', size, root }, signing.keys);
  const [at, url] = [text('at'), text('witness')];
  const noting = { signing, at, note, isThere: isNoted(found.head, signing, at) };
  if (url !== undefined) return appendWitnessed(noting, history, { url, interrupted: terminal.interrupted });
  return E.right(
    noting.isThere ? { notes: 'noted-before' } : { notes: 'signed', note: await appendNote(noting) },
  );
};
