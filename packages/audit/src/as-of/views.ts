import { storeError, type StoreError } from '@torioki/event-store';
import type { Instant } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import {
  views,
  type GivenArguments,
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
  given: GivenArguments,
  at: Instant,
): E.Either<StoreError, ViewQuery<unknown>> => {
  if (!isViewName(name))
    return wrong('view', `there is no view ${name}, but: ${Object.keys(views).join(', ')}`);
  const { takes, queryWith }: LibraryView = views[name];
  const missing = takes.find((argument) => (given[argument] ?? []).length === 0);
  if (missing !== undefined) return wrong(missing, `${name} asks for it`);
  return E.map((queryAt: (at: Instant) => ViewQuery<unknown>) => queryAt(at))(queryWith(given));
};
