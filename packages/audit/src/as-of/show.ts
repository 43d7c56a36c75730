import { pagesOfRecords } from '@torioki/event-store';
import type { Answer, EventStore, Json, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { answering, answerOf, innerOf, pages, required } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { documentsAsOf, type AnyReadModel, type ViewQuery } from '@torioki/projection';
import { readModels, type GivenArguments } from '@torioki/read-models';
import { cutHistory, type AsOf, type Cut } from './cut-history.js';
import { rowsThatDiffer, type ViewDifference } from './rows-that-differ.js';
import { queryOf } from './views.js';

export interface Show {
  readonly view: string;
  readonly given: GivenArguments;
  readonly as: AsOf;
  /** Another state to compare with the first. */
  readonly and?: AsOf;
  /** The last position to read; without it, the end of the history. */
  readonly upTo?: Position;
}

/** A view at a place. */
export interface State extends Cut {
  readonly shown: Json;
}

export interface ShownAsOf extends State {
  /** The other state, the differences, and the events between both that concern the view's arguments. */
  readonly and?: State & {
    readonly differences: readonly ViewDifference[];
    readonly between: readonly Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[];
  };
}

const taggedArguments = ['borrower', 'title'] as const;

/** Queries a view as of a position. Repeats the query until all read models that it reads are folded. */
const askedAsOf = (store: EventStore, position: Position, query: ViewQuery<unknown>): Answer<unknown> =>
  answering(async function* (): AsyncGenerator<StoreError, unknown, unknown> {
    let models: readonly AnyReadModel[] = [];
    for (;;) {
      const { documents } = yield* required(
        await documentsAsOf(position, { store, codec: lendingEventCodec, models }),
      );
      const { shown, wanted } = yield* required(await documents.ask(query));
      const read = readModels.filter(({ name }) => wanted.some(({ model }) => model === name));
      if (read.every((model) => models.includes(model))) return shown;
      models = [...new Set([...models, ...read])];
    }
  });

const stateAt = (store: EventStore, { view, given, upTo }: Show, as: AsOf): Answer<State> =>
  answering(async function* (): AsyncGenerator<StoreError, State, unknown> {
    const at = yield* required(innerOf(await cutHistory(store, as, upTo)));
    const query = yield* required(queryOf(view, given, at.at));
    const shown = (yield* required(await askedAsOf(store, at.place.position, query))) as Json;
    return { ...at, shown };
  });

/** The tags of the view's arguments and of its titles' copies; undefined without such arguments. */
const tagsOf = (store: EventStore, { given, upTo }: Show): Answer<ReadonlySet<string> | undefined> =>
  answering(async function* (): AsyncGenerator<StoreError, ReadonlySet<string> | undefined, unknown> {
    const tags = taggedArguments.flatMap((name) => (given[name] ?? []).map((id) => `${name}:${String(id)}`));
    if (tags.length === 0) return undefined;
    const titles = tags.filter((tag) => tag.startsWith('title:'));
    const all = new Set(tags);
    for await (const page of pages(
      store,
      titles.map((tag) => ({ tags: [tag] })),
      upTo === undefined ? {} : { upTo },
    ))
      for (const event of (yield* required(page)).events)
        event.tags.filter((tag) => tag.startsWith('copy:')).forEach((tag) => all.add(tag));
    return all;
  });

const eventsBetween = (
  store: EventStore,
  one: Position,
  other: Position,
  tags: ReadonlySet<string> | undefined,
): Answer<readonly Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[]> =>
  answering(async function* (): AsyncGenerator<
    StoreError,
    readonly Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[],
    unknown
  > {
    const between: Pick<StoredEvent, 'position' | 'type' | 'recordedAt'>[] = [];
    const range = { after: Math.min(one, other), upTo: Math.max(one, other) };
    for await (const page of pagesOfRecords(store, range))
      for (const { position, type, recordedAt, tags: own } of yield* required(page))
        if (tags === undefined || own.some((tag) => tags.has(tag)))
          between.push({ position, type, recordedAt });
    return between;
  });

/** Shows a view at a requested state. With a second state, also shows the differences. */
export const show = (store: EventStore, asked: Show) =>
  answerOf<StoreError, { readonly is: 'shown' } & ShownAsOf>(async function* () {
    const state = yield* required(await stateAt(store, asked, asked.as));
    if (asked.and === undefined) return { is: 'shown', ...state };
    const other = yield* required(await stateAt(store, asked, asked.and));
    const tags = yield* required(await tagsOf(store, asked));
    const between = yield* required(
      await eventsBetween(store, state.place.position, other.place.position, tags),
    );
    return {
      is: 'shown',
      ...state,
      and: { ...other, differences: rowsThatDiffer(state.shown, other.shown), between },
    };
  });
