import { isList, type GivenArguments, type LibraryView } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { problemOfError } from '../problems/problems-of-answers.js';
import type { Problem } from '../problems/problem.js';
import type { Given } from '../requests/read-query.js';
import { isView, type AnyView } from './show-view.js';

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

/** Each argument as a list of its values. */
const asLists = (given: Given): GivenArguments =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value].flat()]));

/** Opens a view at a desk with the arguments of a request. Returns the problem of all faults of the arguments. */
export const openView = (
  views: object,
  [name, row]: readonly [string, LibraryView],
  given: Given,
): E.Either<Problem, AnyView> => {
  const query = row.queryWith(asLists(given));
  if (E.isLeft(query)) return E.left(problemOfError(query.left));
  const open: unknown = Reflect.get(views, name);
  const opened: unknown = typeof open === 'function' && Reflect.apply(open, views, inOrder(row, given));
  if (!isView(opened)) throw new Error(`The library has no view ${name}.`);
  return E.right(opened);
};
