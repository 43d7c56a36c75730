import * as E from 'fp-ts/lib/Either.js';
import { printParseErrorCode, visit, type JSONVisitor } from 'jsonc-parser';
import { inputProblem } from '../problems/problems-of-answers.js';
import type { Fault, Problem } from '../problems/problem.js';

const deepest = 8;

const pathTo = (segments: readonly (string | number)[]): string =>
  segments
    .map((one) => (typeof one === 'number' ? `[${one}]` : `.${one}`))
    .join('')
    .replace(/^\./, '') || 'body';

/**
 * The first fault of a text as JSON: wrong syntax, a repeated name in an object, or too many levels. Parsing
 * stops at the fault, since a text of very many levels would overflow the stack.
 */
const findFault = (text: string): Fault | undefined => {
  const found: Fault[] = [];
  const names: Set<string>[] = [];
  const endAt = (fault: Fault): never => {
    found.push(fault);
    throw new Error(fault.reason);
  };
  const enter = (path: readonly (string | number)[]): void => {
    if (path.length >= deepest) endAt({ path: pathTo(path), reason: `is deeper than ${deepest} levels` });
  };
  const visitor: JSONVisitor = {
    onError: (error, offset) =>
      endAt({ path: 'body', reason: `is no JSON at character ${offset}: ${printParseErrorCode(error)}` }),
    onObjectBegin: (...[, , , , at]) => {
      names.push(new Set());
      enter(at());
    },
    onArrayBegin: (...[, , , , at]) => enter(at()),
    onObjectEnd: () => {
      names.pop();
    },
    onObjectProperty: (...[name, , , , , at]) => {
      if (names.at(-1)?.has(name)) endAt({ path: pathTo([...at(), name]), reason: 'is there twice' });
      names.at(-1)?.add(name);
    },
  };
  try {
    visit(text, visitor, { disallowComments: true });
    return undefined;
  } catch {
    return found[0];
  }
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
