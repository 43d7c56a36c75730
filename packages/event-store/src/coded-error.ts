import { shortenTexts } from './shorten-texts.js';

/** An error with a code, typed details, and a message that says what happened, where, and what to do. */
export class CodedError<Code extends PropertyKey, Details> extends Error {
  /** The last part of the message: what to do. */
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

  /** Includes the message, which JSON.stringify leaves out of other errors. */
  toJSON() {
    const { name, code, message, details } = this;
    return { name, code, message, details };
  }
}

type Sentences = readonly [what: string, advice: string];

/** The union of the errors in a table. The table maps each code to the type of its details. */
export type ErrorOf<Details> = {
  readonly [Code in keyof Details]: CodedError<Code, Details[Code]>;
}[keyof Details];

/** A constructor and a type guard for the errors with this name. `sentences` has the texts of each code. */
export const errorsOf = <Details>(
  name: string,
  sentences: { readonly [Code in keyof Details]: (details: Details[Code]) => Sentences },
) => ({
  make: <Code extends keyof Details>(
    code: Code,
    details: Details[Code],
    cause?: unknown,
  ): ErrorOf<Details> & CodedError<Code, Details[Code]> => {
    const quoted = shortenTexts(details);
    return new CodedError(name, code, quoted, { sentences: sentences[code](quoted), cause });
  },
  is: (value: unknown): value is ErrorOf<Details> => value instanceof CodedError && value.name === name,
});
