import type { Fault } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js';
import { decodeStrictly } from '../vocabulary/index.js';
import { findContradictions } from './contradictions.js';
import { Policy } from './policy.js';

/**
 * Decodes a policy, or returns all its faults. Contradictions between its keys are only found if its form is
 * right.
 */
export const decodePolicy = (given: unknown): E.Either<ReadonlyNonEmptyArray<Fault>, Policy> => {
  const decoded: E.Either<ReadonlyNonEmptyArray<Fault>, Policy> = decodeStrictly(Policy, given);
  const contradictions = E.isLeft(decoded) ? [] : findContradictions(decoded.right);
  return isNonEmpty(contradictions) ? E.left(contradictions) : decoded;
};
