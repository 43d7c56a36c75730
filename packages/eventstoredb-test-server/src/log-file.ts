import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { RecordedEvent } from './recorded-event.js';

/** The events of one write to the log. */
export interface Entry {
  readonly events: readonly RecordedEvent[];
}

interface Line {
  readonly events: readonly (Omit<RecordedEvent, 'data' | 'metadata'> & {
    readonly data: string;
    readonly metadata: string;
  })[];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

const lineOf = ({ events }: Entry): Line => ({
  events: events.map((event) => ({
    ...event,
    data: base64(event.data),
    metadata: base64(event.metadata),
  })),
});

const entryOf = ({ events }: Line): Entry => ({
  events: events.map((event) => ({ ...event, data: bytes(event.data), metadata: bytes(event.metadata) })),
});

const parsed = (line: string): readonly Entry[] => {
  try {
    return [entryOf(JSON.parse(line) as Line)];
  } catch {
    return [];
  }
};

/**
 * The entries of a log file. An entry that a crash left incomplete is omitted, since it was not acknowledged.
 */
export const readLog = (file: string): readonly Entry[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parsed) : [];

/** Adds an entry. The entry survives a crash of the process, but not of the machine. */
export const writeLog = (file: string, entry: Entry): void =>
  appendFileSync(file, `${JSON.stringify(lineOf(entry))}\n`);
