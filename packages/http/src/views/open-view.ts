import { argumentsOfView, isList, type LibraryView } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { inputProblem } from '../problems/transport-problems.js';
import type { Problem } from '../problems/problem.js';
import { isView, type AnyView } from './show-view.js';

/** The arguments that a request gives a view, by their names. */
export type Given = Readonly<Record<string, unknown>>;

/** The fields that belong to the page of a view, in one object. */
const pageOf = ({ takes }: LibraryView, given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !takes.some((taken) => taken === name)));

/** The arguments in the order of the view's method. A list is passed element by element. */
const inOrder = (row: LibraryView, given: Given): readonly unknown[] => {
  const [list] = row.takes.filter(isList);
  if (list !== undefined) return [given[list]].flat();
  const page = pageOf(row, given);
  return [...row.takes.map((name) => given[name]), ...(row.lists.length > 0 ? [page] : [])];
};

const findUnknown = (row: LibraryView, given: Given): string | undefined =>
  Object.keys(given).find((name) => !argumentsOfView(row).includes(name));

/** Opens a view at a desk with the arguments of a request. */
export const openView = (
  views: object,
  [name, row]: readonly [string, LibraryView],
  given: Given,
): E.Either<Problem, AnyView> => {
  const unknown = findUnknown(row, given);
  if (unknown !== undefined)
    return E.left(inputProblem({ path: unknown, reason: 'is no argument of this view' }));
  const open: unknown = Reflect.get(views, name);
  const opened: unknown = typeof open === 'function' && Reflect.apply(open, views, inOrder(row, given));
  if (!isView(opened)) throw new Error(`The library has no view ${name}.`);
  return E.right(opened);
};
