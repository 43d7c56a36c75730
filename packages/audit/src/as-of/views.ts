import { storeError, type StoreError } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';
import type { ViewQuery } from '@torioki/projection';
import { views } from '@torioki/read-models';
import type { GivenArguments, LibraryView, ViewName } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';

export const isViewName = (name: string): name is ViewName => Object.hasOwn(views, name);

const wrong = (path: string, why: ReasonTexts) => E.left(storeError('invalid-input', { path, ...why }));

const noView = (name: string, names: string): ReasonTexts =>
  because(
    'unknown-view',
    `the view ${name} is unknown; write one of ${names}`,
    `「${name}」はない。次のどれかを書く: ${names}`,
  );

const explainMissingArgument = (view: string): ReasonTexts =>
  because(
    'missing',
    `the view ${view} requires this argument`,
    `書かれていない。この画面（${view}）には要る`,
    { view },
  );

/** Finds a view's query. Fails with `invalid-input` for an unknown view, or a missing or wrong argument. */
export const findViewQuery = (
  name: string,
  given: GivenArguments,
  at: Instant,
): E.Either<StoreError, ViewQuery<unknown>> => {
  if (!isViewName(name)) return wrong('view', noView(name, Object.keys(views).join(', ')));
  const { takes, queryWith }: LibraryView = views[name];
  const missing = takes.find((argument) => (given[argument] ?? []).length === 0);
  if (missing !== undefined) return wrong(missing, explainMissingArgument(name));
  return E.map((queryAt: (at: Instant) => ViewQuery<unknown>) => queryAt(at))(queryWith(given));
};
