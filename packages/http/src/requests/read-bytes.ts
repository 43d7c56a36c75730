import * as E from 'fp-ts/lib/Either.js';
import type { HttpContext } from '../context.js';
import type { Problem } from '../problems/problem.js';
import { transportProblem } from '../problems/transport-problems.js';

export const longestBody = 64 * 1024;

/** Each piece takes processor time, even if it is one byte. */
const mostPieces = 1_000;

/** Reads a body of unknown length. Returns undefined if it is too long, or comes in too many pieces. */
const readPieces = async (body: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> => {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= longestBody && pieces.length <= mostPieces) {
    const { value } = await reader.read();
    if (value === undefined) return Buffer.concat(pieces);
    pieces.push(value);
    length += value.length;
  }
  return undefined;
};

const readAll = async ({ req }: HttpContext): Promise<Uint8Array | undefined> => {
  if (req.header('Content-Length') !== undefined) return new Uint8Array(await req.arrayBuffer());
  return req.raw.body === null ? new Uint8Array() : readPieces(req.raw.body);
};

/** The body of a request. */
export const readBytes = async (c: HttpContext): Promise<E.Either<Problem, Uint8Array>> => {
  try {
    const bytes = await readAll(c);
    return bytes === undefined || bytes.length > longestBody
      ? E.left(transportProblem('body-too-large'))
      : E.right(bytes);
  } catch {
    return E.left(transportProblem('body-incomplete'));
  }
};
