import { shortened } from './shortened.js';

/** An error with a code to switch on, the facts behind it, and a message that says what, where and what to do. */
export class CodedError<Code extends PropertyKey, Details> extends Error {
  /** What to do about it. */
  readonly advice: string;

  constructor(
    override readonly name: string,
    readonly code: Code,
    readonly details: Details,
    { sentences: [what, advice], cause }: { readonly sentences: Sentences; readonly cause: unknown },
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

type Sentences = readonly [what: string, advice: string];

/** An error with one of the codes of a table, which has the details of each. */
export type ErrorOf<Details> = {
  readonly [Code in keyof Details]: CodedError<Code, Details[Code]>;
}[keyof Details];

/** Makes the errors of one name, from the sentences of each code, and finds out whether something is one of them. */
export const errorsOf = <Details>(
  name: string,
  sentences: { readonly [Code in keyof Details]: (details: Details[Code]) => Sentences },
) => ({
  make: <Code extends keyof Details>(
    code: Code,
    details: Details[Code],
    cause?: unknown,
  ): ErrorOf<Details> => {
    const quoted = shortened(details);
    return new CodedError(name, code, quoted, { sentences: sentences[code](quoted), cause });
  },
  is: (value: unknown): value is ErrorOf<Details> => value instanceof CodedError && value.name === name,
});
