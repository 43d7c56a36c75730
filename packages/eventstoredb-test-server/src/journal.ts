import { judge, type Expected } from './idempotency.js';
import { readLog, writeLog, type Entry } from './log-file.js';
import {
  isTombstone,
  lastRevision,
  sizeOf,
  type ProposedEvent,
  type RecordedEvent,
} from './recorded-event.js';
import { tombstone, truncation, undeletion } from './system-events.js';
import { findFirstVisible, isSoftDeleted } from './visible-events.js';
import type { WriteOutcome } from './write-outcome.js';

export interface JournalOptions {
  /** The file of the log. Without a file, the log lives as long as the process. */
  readonly file?: string;
  /** The maximum number of bytes in one append. */
  readonly maxAppendSize: number;
}

/** The readable part of a stream: its events by revision, and the first readable revision. */
export interface Readable {
  readonly events: readonly RecordedEvent[];
  readonly first: number;
}

/** The content of a server. Several servers on one journal are a cluster. */
export interface Journal {
  readonly maxAppendSize: number;
  readonly log: readonly RecordedEvent[];
  append(stream: string, expected: Expected, events: readonly ProposedEvent[]): WriteOutcome;
  /** Deletes a stream, until its next event or for ever. */
  remove(stream: string, expected: Expected, how: 'softly' | 'for ever'): WriteOutcome;
  /** The event that ended a stream for ever. */
  tombstoneOf(stream: string): RecordedEvent | undefined;
  read(stream: string): Readable | 'not-found' | 'deleted';
  /** Permanently removes the events that no reader gets any more, except the last event of each stream. */
  scavenge(): void;
  /** Forgets the ids of appends without an exact revision, as a server does when it starts. */
  forgetIds(): void;
  /** Calls `grown` at every growth, until you call the returned function. */
  watch(grown: () => void): () => void;
}

const memoryOf = (stream: string, id: string): string => `${stream}\n${id}`;

const isMetadataStream = (stream: string): boolean => stream.startsWith('$$');

export const journal = ({ file, maxAppendSize }: JournalOptions): Journal => {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const tombstones = new Map<string, RecordedEvent>();
  const scavengedBefore = new Map<string, number>();
  const remembered = new Map<string, RecordedEvent>();
  const watchers = new Set<() => void>();

  const eventsOf = (stream: string) => streams.get(stream) ?? [];
  const metadataOf = (stream: string) => eventsOf(`$$${stream}`).at(-1);

  const isDeleted = (stream: string) => tombstones.has(isMetadataStream(stream) ? stream.slice(2) : stream);

  const firstOf = (stream: string) =>
    isMetadataStream(stream)
      ? eventsOf(stream).length - 1
      : Math.max(findFirstVisible(eventsOf(stream), metadataOf(stream)), scavengedBefore.get(stream) ?? 0);

  const enter = ({ events }: Entry) => {
    for (const event of events) {
      log.push(event);
      if (isTombstone(event)) {
        tombstones.set(event.stream, event);
        continue;
      }
      streams.set(event.stream, eventsOf(event.stream));
      streams.get(event.stream)?.push(event);
    }
  };

  const end = () => log.at(-1)?.position ?? 0;

  const placed = (
    stream: string,
    events: readonly ProposedEvent[],
    first = eventsOf(stream).length,
  ): readonly RecordedEvent[] => {
    let position = end() + 1;
    return events.map((event, index) => {
      position += 100 + sizeOf(event);
      return { ...event, stream, revision: first + index, position, created: Date.now() };
    });
  };

  const repeat = (event: RecordedEvent | undefined): WriteOutcome => ({
    is: 'written',
    position: event?.position ?? end(),
    current: event?.revision ?? -1,
  });

  const write = (events: readonly RecordedEvent[]): WriteOutcome => {
    if (file !== undefined) writeLog(file, { events });
    enter({ events });
    for (const event of events) {
      const key = memoryOf(event.stream, event.id);
      if (!remembered.has(key)) remembered.set(key, event);
    }
    watchers.forEach((grown) => grown());
    return repeat(events.at(-1));
  };

  const judged = (stream: string, expected: Expected, ids: readonly string[]) => {
    const last = metadataOf(stream);
    const state = {
      events: eventsOf(stream),
      softDeleted: isSoftDeleted(last),
    };
    return judge(state, expected, ids, (id) => remembered.get(memoryOf(stream, id)));
  };

  const wrong = (stream: string): WriteOutcome => ({
    is: 'wrong-expected-version',
    current: eventsOf(stream).length - 1,
  });

  const undeletedBy = (stream: string, events: readonly ProposedEvent[]): readonly ProposedEvent[] => {
    const original = stream.slice(2);
    if (!isMetadataStream(stream) || !isSoftDeleted(metadataOf(original))) return [];
    return undeletion(events.at(-1), eventsOf(original).length);
  };

  const added = (stream: string, events: readonly ProposedEvent[]): WriteOutcome => {
    if (events.length === 0) return { is: 'written', position: end(), current: eventsOf(stream).length - 1 };
    if (isSoftDeleted(metadataOf(stream)))
      write(placed(`$$${stream}`, [truncation(BigInt(eventsOf(stream).length))]));
    const undeleted = undeletedBy(stream, events);
    const written = write(placed(stream, events));
    if (undeleted.length > 0) write(placed(stream, undeleted));
    return written;
  };

  const append = (stream: string, expected: Expected, events: readonly ProposedEvent[]): WriteOutcome => {
    if (events.reduce((size, event) => size + sizeOf(event), 0) > maxAppendSize) return { is: 'too-large' };
    if (isDeleted(stream)) return { is: 'stream-deleted' };
    const ids = events.map(({ id }) => id);
    const judgement = judged(stream, expected, ids);
    switch (judgement.is) {
      case 'new':
        return added(stream, events);
      case 'again':
        return repeat(judgement.events.at(-1));
      case 'wrong':
        return wrong(stream);
    }
  };

  if (file !== undefined) readLog(file).forEach(enter);

  return {
    maxAppendSize,
    log,
    append,
    remove: (stream, expected, how) => {
      if (isDeleted(stream)) return { is: 'stream-deleted' };
      const { is } = judged(stream, expected, ['']);
      const neverWas = eventsOf(stream).length === 0 && how === 'softly';
      if (is !== 'new' || neverWas) return wrong(stream);
      return how === 'for ever'
        ? write(placed(stream, [tombstone()], Number(lastRevision)))
        : write(placed(`$$${stream}`, [truncation(lastRevision)]));
    },
    tombstoneOf: (stream) => tombstones.get(stream),
    read: (stream) => {
      if (isDeleted(stream)) return 'deleted';
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
