import * as E from 'fp-ts/lib/Either.js';
import { orThrow } from '../or-throw.js';

/** Returns the value of a port's answer; an error fails the test. */
export const unwrapAnswer = async <A>(answer: Promise<E.Either<unknown, A>>): Promise<A> =>
  orThrow(await answer);

interface AnyFailure {
  readonly code: string;
}

/** The answer of a port, or of a function that users call. */
type AnyAnswer<Failure> =
  E.Either<Failure, unknown> | { readonly is: 'failed'; readonly error: Failure } | { readonly is: string };

const errorOf = <Failure>(answer: AnyAnswer<Failure>): Failure | undefined => {
  if ('is' in answer) return 'error' in answer ? answer.error : undefined;
  return E.isLeft(answer) ? answer.left : undefined;
};

type DetailsOf<Failure, Code> = Extract<
  Failure,
  { readonly code: Code; readonly details: unknown }
>['details'];

/** Returns the details of the expected error; another error, or none, fails the test. */
export const expectFailure = async <Failure extends AnyFailure, Code extends Failure['code']>(
  code: Code,
  answer: Promise<AnyAnswer<Failure>>,
): Promise<DetailsOf<Failure, Code>> => {
  const error = errorOf<AnyFailure & { readonly details?: unknown }>(await answer);
  if (error === undefined) throw new Error(`${code} was expected, and nothing failed`);
  if (error.code !== code || error.details === undefined)
    throw new Error(JSON.stringify(error), { cause: error });
  return error.details;
};
