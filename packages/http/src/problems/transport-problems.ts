import type { Problem, ProblemStatus } from './problem.js';
import { typeOfStatus } from './problem-type.js';

export const transportProblems = {
  'caller-unknown': [401, 'The caller is unknown.', 'Send the credentials of a caller that the host knows.'],
  'caller-not-allowed': [
    403,
    'This path is for other callers.',
    'Actors of the library use /desk, /patron and /views, patrons use /me. /openapi.json names the roles of each path.',
  ],
  'path-unknown': [404, 'The path is unknown.', 'Look for the path in /openapi.json.'],
  'method-not-allowed': [405, 'This path does not have this method.', 'Use a method of the header Allow.'],
  'answer-not-acceptable': [
    406,
    'The library answers only with JSON.',
    'Accept application/json. A path that shows a view also answers with text/event-stream.',
  ],
  'body-incomplete': [400, 'The connection ended before the end of the body.', 'Send the request again.'],
  'body-too-large': [
    413,
    'The body is longer than 64 KiB, or is sent in more than 1,000 pieces.',
    'Send a shorter body, or larger pieces.',
  ],
  'query-too-long': [414, 'The query is longer than 4 KiB.', 'Send a shorter query.'],
  'body-not-json': [415, 'The body is not of the type application/json.', 'Send it as application/json.'],
  'too-many-streams': [429, 'Too many views are followed.', 'Close one of your other streams of views.'],
  'internal-error': [500, 'The server has a fault.', 'Report it to the operator of the server.'],
} as const satisfies Readonly<
  Record<string, readonly [status: ProblemStatus, title: string, detail: string]>
>;

export type TransportCode = keyof typeof transportProblems;

/** The problem of a request that did not reach the library. */
export const transportProblem = (code: TransportCode): Problem => {
  const [status, title, detail] = transportProblems[code];
  return { type: typeOfStatus(status), title, status, detail, code, retryable: code === 'too-many-streams' };
};
