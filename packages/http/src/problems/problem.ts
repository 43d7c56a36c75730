/** The HTTP statuses of problems. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 406 | 409 | 413 | 414 | 415 | 422 | 429 | 500 | 503;

/** The content of an answer that reports a failure, by RFC 9457. */
export interface Problem {
  /** The address of the problem's description in the document of the server. */
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  /** What happened and what to do. A refusal is in the language of the request. */
  readonly detail: string;
  /** The code of the first reason. */
  readonly code: string;
  /** All reasons of a refusal. */
  readonly reasons?: readonly Reason[];
  /** All faults of the sent data. */
  readonly faults?: readonly Fault[];
  readonly commandId?: string | null;
  /** Whether the library may accept the same request later, if it is sent again unchanged. */
  readonly retryable: boolean;
}

/** A reason of a refusal, with its numbers. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  /** What must happen before the library accepts the command; null if the text says this. */
  readonly first: string | null;
  readonly [fact: string]: unknown;
}

export interface Fault {
  /** The place in the sent data, such as `lines[0].title`. */
  readonly path: string;
  readonly reason: string;
}

/** The media type of a problem. */
export const problemType = 'application/problem+json';
