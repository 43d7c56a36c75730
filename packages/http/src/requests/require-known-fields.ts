import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';

/** Answers a request that sends only fields that it takes. Any other request gets a problem with all other fields. */
export const requireKnownFields = (
  c: HttpContext,
  sent: object,
  taken: readonly string[],
  answer: () => Promise<Response> | Response,
): Promise<Response> | Response => {
  const reason = `the request does not take this field; it takes ${taken.join(', ') || 'nothing'}`;
  const [fault, ...others] = Object.keys(sent)
    .filter((name) => !taken.includes(name))
    .map((path) => ({ path, reason }));
  return fault ? sendProblem(c, inputProblem(fault, ...others)) : answer();
};
