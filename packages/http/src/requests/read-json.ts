import * as E from 'fp-ts/lib/Either.js';
import { printParseErrorCode, visit } from 'jsonc-parser';
import { inputProblem } from '../problems/problems-of-answers.js';
import type { Fault, Problem } from '../problems/problem.js';

const deepest = 8;

const pathTo = (segments: readonly (string | number)[]): string =>
  segments
    .map((one) => (typeof one === 'number' ? `[${one}]` : `.${one}`))
    .join('')
    .replace(/^\./, '') || 'body';

/** The first fault of a text as JSON: of its syntax, a name twice in an object, or too many levels. */
const findFault = (text: string): Fault | undefined => {
  const faults: Fault[] = [];
  const names: Set<string>[] = [];
  /** Whether to read the content of an object or a list. */
  const enter = (path: readonly (string | number)[]): boolean => {
    if (path.length >= deepest)
      faults.push({ path: pathTo(path), reason: `is deeper than ${deepest} levels` });
    return faults.length === 0;
  };
  visit(
    text,
    {
      onError: (error, offset) => {
        faults.push({
          path: 'body',
          reason: `is no JSON at character ${offset}: ${printParseErrorCode(error)}`,
        });
      },
      onObjectBegin: (...[, , , , at]) => {
        names.push(new Set());
        return enter(at());
      },
      onArrayBegin: (...[, , , , at]) => enter(at()),
      onObjectEnd: () => {
        names.pop();
      },
      onObjectProperty: (...[name, , , , , at]) => {
        if (names.at(-1)?.has(name)) faults.push({ path: pathTo([...at(), name]), reason: 'is there twice' });
        names.at(-1)?.add(name);
      },
    },
    { disallowComments: true },
  );
  return faults[0];
};

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a body. An empty body has no fields. */
export const readJson = (text: string): E.Either<Problem, Fields> => {
  if (text === '') return E.right({});
  const fault = findFault(text);
  if (fault) return E.left(inputProblem(fault));
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? E.right({ ...value })
    : E.left(inputProblem({ path: 'body', reason: 'must be an object' }));
};
