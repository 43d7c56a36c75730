import { pagesOfRecords, storeError } from '@torioki/event-store';
import type { Answer, EventStore, Json, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { attempt, attemptAnswer, limitFaults, toEither, pages, unwrap } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { queryAsOf, type AnyReadModel, type ViewQuery } from '@torioki/projection';
import { checkOwnModels, guardQuery, readModels, type GivenArguments } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { findViewedEnd, type RequestedState, type ViewedEnd } from './find-viewed-end.js';
import { compareStates, type ViewDifference } from './compare-states.js';
import { findViewQuery } from './views.js';

/** One of the library's own queries, with its read models. `showView` checks the models. */
export interface OwnQuery {
  readonly query: ViewQuery<unknown>;
  readonly models: unknown;
}

export interface ShowRequest {
  readonly view: string;
  /** The query, if the view is one of the library's own. */
  readonly own?: OwnQuery;
  readonly given: GivenArguments;
  readonly as: RequestedState;
  /** Another state to compare with the first. */
  readonly other?: RequestedState;
  /** The last position to read; by default the end of the history. */
  readonly upTo?: Position;
}

/** A view at a cursor. */
export interface ViewState extends ViewedEnd {
  readonly shown: Json;
}

export interface ShownState extends ViewState {
  /** The other state, the differences, and the events in between that concern the view's arguments. */
  readonly other?: ViewState & {
    readonly differences: readonly ViewDifference[];
    readonly between: readonly Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[];
  };
}

const taggedArguments = ['borrower', 'title'] as const;

const findOwnModels = ({ models }: OwnQuery): E.Either<StoreError, readonly AnyReadModel[]> => {
  const checked = checkOwnModels(models);
  return checked.is === 'complete'
    ? E.right(checked.models)
    : E.left(storeError('invalid-input', limitFaults(checked.faults)));
};

const readState = (
  store: EventStore,
  { view, given, upTo, own }: ShowRequest,
  as: RequestedState,
): Answer<ViewState> =>
  attempt(async function* (): AsyncGenerator<StoreError, ViewState, unknown> {
    const at = yield* unwrap(toEither(await findViewedEnd(store, as, upTo)));
    const { position } = at.place;
    const models = [...readModels, ...(own ? yield* unwrap(findOwnModels(own)) : [])];
    const past = { store, codec: lendingEventCodec, models };
    if (own !== undefined) {
      const guarded = guardQuery(own.query, models);
      const { shown: answer } = yield* unwrap(toEither(await queryAsOf(position, past, guarded)));
      return { ...at, shown: (yield* unwrap(toEither(answer))).shown as Json };
    }
    const query = yield* unwrap(findViewQuery(view, given, at.at));
    const { shown } = yield* unwrap(toEither(await queryAsOf(position, past, query)));
    return { ...at, shown: shown as Json };
  });

/**
 * Collects the tags of the view's arguments and, for each title, the tags of its copies. Undefined if no
 * argument has a tag.
 */
const collectTags = (
  store: EventStore,
  { given, upTo }: ShowRequest,
): Answer<ReadonlySet<string> | undefined> =>
  attempt(async function* (): AsyncGenerator<StoreError, ReadonlySet<string> | undefined, unknown> {
    const tags = taggedArguments.flatMap((name) => (given[name] ?? []).map((id) => `${name}:${String(id)}`));
    if (tags.length === 0) return undefined;
    const titles = tags.filter((tag) => tag.startsWith('title:'));
    const all = new Set(tags);
    for await (const page of pages(
      store,
      titles.map((tag) => ({ tags: [tag] })),
      upTo === undefined ? {} : { upTo },
    ))
      for (const event of (yield* unwrap(page)).events)
        event.tags.filter((tag) => tag.startsWith('copy:')).forEach((tag) => all.add(tag));
    return all;
  });

const findEventsBetween = (
  store: EventStore,
  one: Position,
  other: Position,
  tags: ReadonlySet<string> | undefined,
): Answer<readonly Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[]> =>
  attempt(async function* (): AsyncGenerator<
    StoreError,
    readonly Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[],
    unknown
  > {
    const between: Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[] = [];
    const range = { after: Math.min(one, other), upTo: Math.max(one, other) };
    for await (const page of pagesOfRecords(store, range))
      for (const { position, type, recordedAt, tags: own } of yield* unwrap(page))
        if (tags === undefined || own.some((tag) => tags.has(tag)))
          between.push({ position, type, recordedAt });
    return between;
  });

/** Shows a view at a requested state. With a second state, also shows the differences. */
export const showView = (store: EventStore, request: ShowRequest) =>
  attemptAnswer<StoreError, { readonly is: 'shown' } & ShownState>(async function* () {
    const state = yield* unwrap(await readState(store, request, request.as));
    if (request.other === undefined) return { is: 'shown', ...state };
    const other = yield* unwrap(await readState(store, request, request.other));
    const tags = yield* unwrap(await collectTags(store, request));
    const between = yield* unwrap(
      await findEventsBetween(store, state.place.position, other.place.position, tags),
    );
    return {
      is: 'shown',
      ...state,
      other: { ...other, differences: compareStates(state.shown, other.shown), between },
    };
  });
