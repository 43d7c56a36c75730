import type { Problem } from '../problems/problem.js';
import { inputProblem } from '../problems/problems-of-answers.js';

/** The problem of sent fields that a request does not take; undefined if it takes all of them. */
export const findUnknownFields = (sent: object, taken: readonly string[]): Problem | undefined => {
  const reason = `the request does not take this field; it takes ${taken.join(', ') || 'nothing'}`;
  const [fault, ...others] = Object.keys(sent)
    .filter((name) => !taken.includes(name))
    .map((path) => ({ path, reason }));
  return fault ? inputProblem(fault, ...others) : undefined;
};
