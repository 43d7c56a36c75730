import { storeError, type StoreError } from '@torioki/event-store';
import type { Instant } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import {
  argumentFrom,
  views,
  type ArgumentName,
  type LibraryView,
  type ShownBy,
  type ViewName,
} from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';

/** What the views show. */
export type Shown = { [Name in ViewName]: ShownBy<(typeof views)[Name]> }[ViewName];

export const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);

const wrong = (path: string, reason: string) => E.left(storeError('invalid-input', { path, reason }));

/** The query of a view, if all is given that it takes, and rightly. */
export const queryOf = (
  name: string,
  given: Partial<Record<ArgumentName, readonly string[]>>,
  at: Instant,
): E.Either<StoreError, ViewQuery<unknown>> => {
  if (!isViewName(name))
    return wrong('view', `there is no view ${name}, but: ${Object.keys(views).join(', ')}`);
  const { takes, queryAt }: LibraryView = views[name];
  const taken: Partial<Record<ArgumentName, unknown>> = {};
  for (const argument of takes) {
    const values = given[argument] ?? [];
    if (values.length === 0) return wrong(argument, `${name} asks for it`);
    const read = argumentFrom(argument, values);
    if (E.isLeft(read)) return E.left(storeError('invalid-input', read.left));
    taken[argument] = read.right;
  }
  return E.right(queryAt(taken as never, at));
};
