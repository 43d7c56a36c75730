import { judge, type Expected } from './idempotency.js';
import { readLog, writeLog, type Entry } from './log-file.js';
import { sizeOf, type Proposed, type Recorded } from './recorded.js';
import { deletedBefore, firstVisible, isSoftDeleted } from './window.js';

/** What became of an append or a deletion. */
export type Written =
  | { readonly is: 'written'; readonly last: Recorded | undefined; readonly current: number }
  | { readonly is: 'wrong-expected-version'; readonly current: number }
  | { readonly is: 'stream-deleted' }
  | { readonly is: 'too-large' };

export interface JournalOptions {
  /** Where the log is kept; without a file it lives as long as the process. */
  readonly file?: string;
  /** The most bytes in one append. */
  readonly maxAppendSize: number;
}

/** What readers get of a stream: its events, by revision, from the first that is visible. */
export interface Readable {
  readonly events: readonly Recorded[];
  readonly first: number;
}

/** What a server holds. Several servers on one journal are a cluster. */
export interface Journal {
  readonly maxAppendSize: number;
  readonly log: readonly Recorded[];
  append(stream: string, expected: Expected, events: readonly Proposed[]): Written;
  /** Deletes a stream: until its next event, or for ever. */
  remove(stream: string, expected: Expected, how: 'softly' | 'for ever'): Written;
  read(stream: string): Readable | 'not-found' | 'deleted';
  /** Drops for good what readers of streams do not get any more, but for the last event of each. */
  scavenge(): void;
  /** Forgets the ids of appends that expected no exact revision, as a server that starts does. */
  forgetIds(): void;
  /** Calls back at every growth, until the returned function is called. */
  watch(grown: () => void): () => void;
}

const json = (type: string, data: string): Proposed => ({
  id: crypto.randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(data),
  metadata: new Uint8Array(),
});

export const journal = ({ file, maxAppendSize }: JournalOptions): Journal => {
  const log: Recorded[] = [];
  const streams = new Map<string, Recorded[]>();
  const tombstones = new Set<string>();
  const scavengedBefore = new Map<string, number>();
  const remembered = new Map<string, Recorded>();
  const watchers = new Set<() => void>();

  const eventsOf = (stream: string) => streams.get(stream) ?? [];
  const metadataOf = (stream: string) => eventsOf(`$$${stream}`).at(-1);

  const firstOf = (stream: string) =>
    Math.max(firstVisible(eventsOf(stream), metadataOf(stream)), scavengedBefore.get(stream) ?? 0);

  const enter = ({ events, tombstone }: Entry) => {
    for (const event of events) {
      log.push(event);
      streams.set(event.stream, eventsOf(event.stream));
      streams.get(event.stream)?.push(event);
    }
    if (tombstone !== undefined) tombstones.add(tombstone);
  };

  const placed = (stream: string, events: readonly Proposed[]): readonly Recorded[] => {
    let position = (log.at(-1)?.position ?? 0) + 1;
    const first = eventsOf(stream).length;
    return events.map((event, index) => {
      position += 100 + sizeOf(event);
      return { ...event, stream, revision: first + index, position, created: Date.now() };
    });
  };

  const write = (entry: Entry): Written => {
    if (file !== undefined) writeLog(file, entry);
    enter(entry);
    entry.events.forEach((event) => remembered.set(event.id, event));
    watchers.forEach((grown) => grown());
    const last = entry.events.at(-1);
    return { is: 'written', last, current: last?.revision ?? -1 };
  };

  const judged = (stream: string, expected: Expected, ids: readonly string[]) => {
    const metadata = metadataOf(stream);
    const state = {
      events: eventsOf(stream),
      hasMetadata: metadata !== undefined,
      softDeleted: isSoftDeleted(metadata),
    };
    return judge(state, expected, ids, (id) => {
      const event = remembered.get(id);
      return event?.stream === stream ? event : undefined;
    });
  };

  const wrong = (stream: string): Written => ({
    is: 'wrong-expected-version',
    current: eventsOf(stream).length - 1,
  });

  const undelete = (stream: string, first: number): readonly Recorded[] =>
    isSoftDeleted(metadataOf(stream)) ? placed(`$$${stream}`, [json('$metadata', `{"$tb":${first}}`)]) : [];

  const added = (stream: string, events: readonly Proposed[]): Written => {
    if (events.length === 0) return { is: 'written', last: undefined, current: eventsOf(stream).length - 1 };
    const undeletion = undelete(stream, eventsOf(stream).length);
    if (undeletion.length > 0) write({ events: undeletion });
    return write({ events: placed(stream, events) });
  };

  const append = (stream: string, expected: Expected, events: readonly Proposed[]): Written => {
    if (tombstones.has(stream)) return { is: 'stream-deleted' };
    if (events.reduce((size, event) => size + sizeOf(event), 0) > maxAppendSize) return { is: 'too-large' };
    const ids = events.map(({ id }) => id);
    const judgement = judged(stream, expected, ids);
    switch (judgement.is) {
      case 'new':
        return added(stream, events);
      case 'again': {
        const last = judgement.events.at(-1);
        return { is: 'written', last, current: last?.revision ?? -1 };
      }
      case 'wrong':
        return wrong(stream);
      case 'deleted':
        return { is: 'stream-deleted' };
    }
  };

  if (file !== undefined) readLog(file).forEach(enter);

  return {
    maxAppendSize,
    log,
    append,
    remove: (stream, expected, how) => {
      if (tombstones.has(stream)) return { is: 'stream-deleted' };
      const { is } = judged(stream, expected, ['']);
      if (is === 'deleted') return { is: 'stream-deleted' };
      if (is !== 'new') return wrong(stream);
      if (how === 'for ever') return write({ events: [], tombstone: stream });
      return write({
        events: placed(`$$${stream}`, [json('$metadata', `{"$tb":${deletedBefore}}`)]),
      });
    },
    read: (stream) => {
      if (tombstones.has(stream)) return 'deleted';
      const events = eventsOf(stream);
      return events.length === 0 || isSoftDeleted(metadataOf(stream))
        ? 'not-found'
        : { events, first: firstOf(stream) };
    },
    scavenge: () => {
      for (const [stream, events] of streams)
        scavengedBefore.set(stream, Math.min(firstOf(stream), events.length - 1));
      const kept = log.filter(({ stream, revision }) => revision >= (scavengedBefore.get(stream) ?? 0));
      log.splice(0, log.length, ...kept);
    },
    forgetIds: () => remembered.clear(),
    watch: (grown) => {
      watchers.add(grown);
      return () => watchers.delete(grown);
    },
  };
};
