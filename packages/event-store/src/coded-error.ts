/** An error with a code to switch on, the facts behind it, and a message that says what, where and what to do. */
export class CodedError<Code extends string, Details> extends Error {
  /** What to do about it. */
  readonly advice: string;

  constructor(
    readonly code: Code,
    readonly details: Details,
    [what, advice]: readonly [what: string, advice: string],
    cause?: unknown,
  ) {
    super(`${what} ${advice}`, { cause });
    this.advice = advice;
  }

  /** What JSON.stringify writes of it: also the message, which it leaves out of other errors. */
  toJSON() {
    const { name, code, message, details } = this;
    return { name, code, message, details };
  }
}
