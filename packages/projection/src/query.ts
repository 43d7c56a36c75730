import type { Position } from '@torioki/event-store';
import { runGenerator } from '@torioki/event-store/adapter';
import type { ReadModel } from './read-model.js';
import type { StoredDocument } from './stored-document.js';

/** The position of a document in its list: its sort key, and then its own key. */
export interface ListPosition {
  readonly place: string;
  readonly key: string;
}

interface ListRequest {
  readonly model: string;
  readonly list: string;
  /**
   * Only documents after this position. An empty key means "from this sort key on", because no document has
   * an empty key.
   */
  readonly after: ListPosition;
  /** Only documents with this sort key or a smaller one. */
  readonly to: string;
}

/**
 * The documents that a query needs. It requests given keys, a part of a list in its order, or only the number
 * of documents in this part.
 */
export type DocumentRequest =
  | { readonly is: 'keys'; readonly model: string; readonly keys: readonly string[] }
  | (ListRequest & {
      readonly is: 'list';
      /** The largest number of documents; null for all. */
      readonly first: number | null;
    })
  | (ListRequest & { readonly is: 'count' });

/**
 * A running query: a generator that requests documents until it returns its answer. It has no other effect,
 * so a query can run again at any time.
 */
export type RunningQuery<Shown> = Generator<DocumentRequest, Shown, readonly StoredDocument[]>;

/** The documents that a query read: by their keys, or all of a list. */
export interface ReadDocuments {
  readonly model: string;
  /**
   * The requested keys; for a list, the keys of the returned documents. All keys if the query only counted
   * documents.
   */
  readonly keys: readonly string[] | 'all';
  readonly list: string | null;
}

export type ViewQuery<Shown> = () => RunningQuery<Shown>;

export interface ViewQueryResult<Shown> {
  readonly shown: Shown;
  /** The last position that every model of the query includes. Undefined if one of them does not serve yet. */
  readonly upTo: Position | undefined;
  readonly read: readonly ReadDocuments[];
}

/** A text that sorts after every sort key of a list. */
export const lastPlace = '\u{10FFFF}';

/** `yield* documents(patronQueue, borrowers)` returns the documents of these keys, in their order. */
export function* documents<Document, Event extends { readonly type: string }>(
  { name, empty }: ReadModel<Document, Event>,
  keys: readonly string[],
): RunningQuery<readonly Document[]> {
  const found = yield { is: 'keys', model: name, keys };
  const byKey = new Map(found.map(({ key, document }) => [key, document as Document]));
  return keys.map((key) => byKey.get(key) ?? empty);
}

/** `yield* document(publishedRules, theRules)` returns one document. */
export function* document<Document, Event extends { readonly type: string }>(
  model: ReadModel<Document, Event>,
  key: string,
): RunningQuery<Document> {
  const [found = model.empty] = yield* documents(model, [key]);
  return found;
}

/** The part of a list that a query reads. */
interface PartOfList {
  /** The first sort key, by default that of the first document. */
  readonly from?: string;
  /** The last sort key, by default that of the last document. */
  readonly to?: string;
  /** The last document of the previous page, in place of `from`. */
  readonly after?: ListPosition;
  /** The size of the page, by default the whole list. */
  readonly first?: number;
}

const partOf = (
  { name }: { readonly name: string },
  list: string,
  { from = '', to = lastPlace, after = { place: from, key: '' } }: PartOfList,
): ListRequest => ({ model: name, list, after, to });

/** `yield* documentsInList(overdue, 'lent', { to: yesterday })` returns the documents of a list, in its order. */
export function* documentsInList<Document, Event extends { readonly type: string }>(
  model: ReadModel<Document, Event>,
  list: string,
  { first, ...part }: PartOfList = {},
): RunningQuery<readonly Document[]> {
  const found = yield { ...partOf(model, list, part), is: 'list', first: first ?? null };
  return found.map(({ document }) => document as Document);
}

/** A page of a list. */
export interface PageOfList<Document> {
  readonly documents: readonly Document[];
  /** The position of the last document, after which the next page begins; null for the last page. */
  readonly next: ListPosition | null;
}

const positionIn = <Document, Event>(
  model: ReadModel<Document, Event>,
  { key, document }: StoredDocument,
): ListPosition => ({ place: model.listed?.(document as Document)?.place ?? '', key });

/** `yield* pageOfList(overdue, 'lent', { to: yesterday, first: 50, after })` returns a page, and where the next one begins. */
export function* pageOfList<Document, Event extends { readonly type: string }>(
  model: ReadModel<Document, Event>,
  list: string,
  { first, ...part }: PartOfList & { readonly first: number },
): RunningQuery<PageOfList<Document>> {
  const found = yield { ...partOf(model, list, part), is: 'list', first: first + 1 };
  const page = found.slice(0, first);
  const last = found.length > first ? page.at(-1) : undefined;
  return {
    documents: page.map(({ document }) => document as Document),
    next: last ? positionIn(model, last) : null,
  };
}

/** `yield* countInList(notices, 'due')` returns the number of documents in a list, without reading them. */
export function* countInList<Document, Event extends { readonly type: string }>(
  model: ReadModel<Document, Event>,
  list: string,
  part: Pick<PartOfList, 'from' | 'to'> = {},
): RunningQuery<number> {
  const [counted] = yield { ...partOf(model, list, part), is: 'count' };
  return Number(counted?.document ?? 0);
}

const readBy = (wanted: DocumentRequest, found: readonly StoredDocument[]): ReadDocuments => {
  const { model } = wanted;
  switch (wanted.is) {
    case 'keys':
      return { model, keys: wanted.keys, list: null };
    case 'list':
      return { model, keys: found.map(({ key }) => key), list: wanted.list };
    case 'count':
      return { model, keys: 'all', list: wanted.list };
  }
};

/** Runs a query: yields each request for documents, and returns the query's answer. */
export function* runQuery<Shown>(
  query: ViewQuery<Shown>,
  checkpoint: (model: string) => Position | undefined,
): Generator<DocumentRequest, ViewQueryResult<Shown>, readonly StoredDocument[]> {
  const asking = query();
  const read: ReadDocuments[] = [];
  let step = asking.next([]);
  while (step.done !== true) {
    const found = yield step.value;
    read.push(readBy(step.value, found));
    step = asking.next(found);
  }
  const checkpoints = [...new Set(read.map(({ model }) => model))].map(checkpoint);
  const upTo = checkpoints.reduce<Position | undefined>(
    (least, one) => (least === undefined || one === undefined ? undefined : Math.min(least, one)),
    Number.MAX_SAFE_INTEGER,
  );
  return { shown: step.value, upTo, read };
}

/** The functions of an adapter that look documents up, all as of one moment. */
export interface Lookup {
  /** The checkpoint of a model's serving generation; undefined if the model does not serve. */
  readonly checkpoint: (model: string) => Position | undefined;
  /** The requested documents. The answer to `count` is one document, which is the number. */
  readonly find: (wanted: DocumentRequest) => readonly StoredDocument[];
}

export const answerQuery = <Shown>(
  query: ViewQuery<Shown>,
  { checkpoint, find }: Lookup,
): ViewQueryResult<Shown> => runGenerator(runQuery(query, checkpoint), find);
