import {
  readCosignatures,
  renderWitnessRequest,
  type Note,
  type NoteSignature,
  type Tree,
} from '@torioki/audit/heads';
import type { Position } from '@torioki/event-store';
import { because, explainThrown, readLimitedBytes, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/** A witness's verdict on a note: the witness cosigns it, has a different history, or has a longer one. */
export type WitnessAnswer =
  | { readonly is: 'cosigned'; readonly cosignatures: readonly NoteSignature[] }
  | { readonly is: 'refused' }
  | { readonly is: 'behind'; readonly witnessPosition: Position };

/** The address of a witness, and a signal that ends the request early. */
export interface Witness {
  readonly url: string;
  readonly interrupted: AbortSignal;
}

interface Reply {
  readonly status: number;
  readonly text: string;
}

const timeoutMs = 60_000;

/** The largest size of an answer, in bytes; a cosignature has about 200. */
const longestReply = 2 ** 20;

const explainCause = (thrown: unknown): ReasonTexts =>
  explainThrown(thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown);

const makeReplyReason = (status: number): ReasonTexts =>
  because('other-reply', `HTTP ${status}`, `${status} 番の答えが返った`, { status });

const sendRequest = async (
  body: string,
  { url, interrupted }: Witness,
): Promise<E.Either<ReasonTexts, Reply>> => {
  try {
    const signal = AbortSignal.any([interrupted, AbortSignal.timeout(timeoutMs)]);
    const where = `${url.replace(/\/+$/, '')}/add-checkpoint`;
    const reply = await fetch(where, { method: 'POST', body, signal });
    const bytes =
      reply.body === null ? Buffer.alloc(0) : await readLimitedBytes(reply.body, longestReply, 'answer');
    return E.right({ status: reply.status, text: bytes.toString('utf8') });
  } catch (thrown) {
    return E.left(explainCause(thrown));
  }
};

/** The size in a witness's answer; undefined without one. */
const parseSize = (text: string): Position | undefined =>
  /^(0|[1-9]\d{0,14})\n$/.test(text) ? Number(text) : undefined;

/** A verdict; or the size that the witness remembers, if it differs from the size in the request. */
type WitnessReading = WitnessAnswer | { readonly is: 'elsewhere'; readonly witnessPosition: Position };

/**
 * The verdict on a conflict. If the witness remembers the size in the request, it has another root at this
 * size.
 */
const interpretConflict = (
  witnessPosition: Position | undefined,
  said: Position,
  largest: Position,
): WitnessReading | undefined => {
  if (witnessPosition === undefined) return undefined;
  if (witnessPosition === said) return { is: 'refused' };
  return { is: witnessPosition > largest ? 'behind' : 'elsewhere', witnessPosition };
};

/** The verdict in a reply. `said` is the size in the request. Undefined for a reply that no witness gives. */
const interpretReply = (
  { status, text }: Reply,
  said: Position,
  largest: Position,
): WitnessReading | undefined => {
  if (status === 422) return { is: 'refused' };
  if (status === 409) return interpretConflict(parseSize(text), said, largest);
  const cosignatures = status === 200 ? readCosignatures(text) : [];
  return cosignatures.length > 0 ? { is: 'cosigned', cosignatures } : undefined;
};

/**
 * Requests a witness's cosignature for a note (tlog-witness of C2SP). Sends a proof that the note continues
 * the tree of the size that the witness should remember. If the witness remembers another size, sends the
 * request once more with that size. Left: the reason why there is no answer.
 */
export const requestCosignature = async (
  witness: Witness,
  note: Note,
  tree: Tree,
  believed: Position,
): Promise<E.Either<ReasonTexts, WitnessAnswer>> => {
  const ask = async (size: Position, isLast: boolean): Promise<E.Either<ReasonTexts, WitnessAnswer>> => {
    const reply = await sendRequest(renderWitnessRequest(note, size, tree.proveExtension(size)), witness);
    if (E.isLeft(reply)) return reply;
    const read = interpretReply(reply.right, size, note.size);
    if (read?.is === 'elsewhere' && !isLast) return ask(read.witnessPosition, true);
    return read === undefined || read.is === 'elsewhere'
      ? E.left(makeReplyReason(reply.right.status))
      : E.right(read);
  };
  return ask(believed, false);
};
