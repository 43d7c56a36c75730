import { Observable, type Subscriber } from 'rxjs';
import type { ReadDocuments } from './query.js';
import type { Listing } from './read-model.js';

export interface ChangedDocuments {
  readonly model: string;
  /** The changed documents, each with its new position in a list. */
  readonly documents: readonly { readonly key: string; readonly listing: Listing | null }[] | 'all';
}

/** The documents that may have changed. `anything` if another process committed; empty if only checkpoints moved. */
export type DocumentChanges = readonly ChangedDocuments[] | 'anything';

/** Names a model, one of its documents, or one of its lists. */
type Topic = string;

const topicOf = (...path: readonly string[]): Topic => JSON.stringify(path);
const documentTopic = (model: string, key: string): Topic => topicOf(model, 'document', key);
const listTopic = (model: string, list: string): Topic => topicOf(model, 'list', list);
/** The topic of a query that counts documents without reading their keys. */
const everyDocumentTopic = (model: string): Topic => topicOf(model, 'document');

const anyTopic = topicOf();

const readTopics = ({ model, keys, list }: ReadDocuments): readonly Topic[] => [
  topicOf(model),
  ...(keys === 'all' ? [everyDocumentTopic(model)] : keys.map((key) => documentTopic(model, key))),
  ...(list === null ? [] : [listTopic(model, list)]),
];

const changedTopics = ({ model, documents }: ChangedDocuments): readonly Topic[] =>
  documents === 'all'
    ? [topicOf(model)]
    : documents.flatMap(({ key, listing }) => [
        everyDocumentTopic(model),
        documentTopic(model, key),
        ...(listing === null ? [] : [listTopic(model, listing.list)]),
      ]);

/**
 * Emits after each change that may affect the answer of a query. `read` names the documents that the query
 * read.
 */
export type FollowChanges = (read: readonly ReadDocuments[] | 'anything') => Observable<void>;

/**
 * Follows changes for many queries at the same time. The cost of a change does not grow with the number of
 * queries on other documents. A query of a list follows the list and the key of each document in it. So it
 * notices documents that enter or leave the list.
 */
export const changesByDocument = (changes: Observable<DocumentChanges>): FollowChanges => {
  const following = new Map<Topic, Set<Subscriber<void>>>();

  const followersOf = (changed: DocumentChanges): ReadonlySet<Subscriber<void>> => {
    if (changed === 'anything') return new Set([...following.values()].flatMap((some) => [...some]));
    const topics = changed.flatMap(changedTopics);
    const all = topics.length === 0 ? [] : [anyTopic, ...topics];
    return new Set(all.flatMap((topic) => [...(following.get(topic) ?? [])]));
  };

  changes.subscribe((changed) => followersOf(changed).forEach((follower) => follower.next()));

  return (read) =>
    new Observable((follower) => {
      const topics = new Set(read === 'anything' ? [anyTopic] : read.flatMap(readTopics));
      for (const topic of topics)
        following.set(topic, (following.get(topic) ?? new Set<Subscriber<void>>()).add(follower));
      return () => {
        for (const topic of topics) {
          const others = following.get(topic);
          others?.delete(follower);
          if (others?.size === 0) following.delete(topic);
        }
      };
    });
};
