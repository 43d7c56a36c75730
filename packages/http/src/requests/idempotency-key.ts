import { createHmac } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { stringify, validate, version } from 'uuid';
import { keyOfCaller, type Caller } from '../caller.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import type { Problem } from '../problems/problem.js';

const header = 'Idempotency-Key';

/** UUIDs of versions 1, 2 and 6 show which device made them. Only the library makes UUIDs of version 8. */
const refusedVersions: readonly number[] = [1, 2, 6, 8];

const fault = (reason: string): Problem => inputProblem({ path: header, reason });

/** A command id from a text: a UUID in the form of version 4. */
const makeId = (text: string, caller: Caller, secret: string): string => {
  const bytes = createHmac('sha256', secret)
    .update(`${keyOfCaller(caller)}\n${text}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return stringify(bytes);
};

/**
 * The command id of a request, from its header `Idempotency-Key`. A UUID, bare or in quotes, is the command id
 * itself. Any other text becomes a command id, made from the text, the caller and the server's secret.
 */
export const readCommandId = (c: HttpContext): E.Either<Problem, string> => {
  const { caller, options } = c.var;
  const key = c.req.header(header)?.replace(/^"(.*)"$/, '$1') ?? '';
  if (key === '')
    return E.left(fault('is missing. Send a new UUID with each command. Repeat it with the command'));
  if (key.length > 255) return E.left(fault('must have at most 255 characters'));
  if (!validate(key)) return E.right(makeId(key, caller, options.keySecret));
  return refusedVersions.includes(version(key))
    ? E.left(fault('must not be a UUID of version 1, 2, 6 or 8'))
    : E.right(key.toLowerCase());
};
