import { decodeStrictly, optional, someOf } from '@torioki/lending/vocabulary';
import { argumentForms, pageFields, type LibraryView } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as t from 'io-ts';
import { inputProblem } from '../problems/problems-of-answers.js';
import type { Problem } from '../problems/problem.js';
import type { Body } from '../requests/read-body.js';

/** The codecs of the arguments of a view, and of its page. */
export const argumentsOf = ({ takes, lists }: LibraryView): t.Props => ({
  ...Object.fromEntries(takes.map((name) => [name, argumentForms[name]])),
  ...(lists.length > 0 && {
    first: optional(pageFields.first),
    after: optional(pageFields.after),
    only: optional(someOf(...lists)),
  }),
});

/** The arguments of a view in a body, or the problem of all their faults. */
export const readViewBody = (view: LibraryView, body: Body): E.Either<Problem, Body> =>
  pipe(
    decodeStrictly(t.exact(t.type(argumentsOf(view))), body),
    E.bimap(
      ([fault, ...others]) => inputProblem(fault, ...others),
      () => body,
    ),
  );
