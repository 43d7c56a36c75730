import type { Cursor, Position, StoredEvent } from '@torioki/event-store';
import { canonicalEvent } from '@torioki/event-store/adapter';

/** The content of an export: whole events, or only the hash of each position. */
export type ExportForm = 'history' | 'hashes';

/** The first line of an export. */
export interface ExportHeader {
  readonly form: ExportForm;
  readonly librarySystem: string;
  readonly upTo: Position;
}

/**
 * The constant texts in the line of an event. They are before the canonical event, between the event and its
 * hash, and after the hash.
 */
const [before, between, after] = ['{"event":', ',"hash":"', '"}'];

const hashLength = 64;

export const renderHeader = ({ form, librarySystem, upTo }: ExportHeader): string =>
  JSON.stringify({ format: `torioki-${form}/1`, librarySystem, upTo });

const eventLines: Readonly<Record<ExportForm, (event: StoredEvent) => string>> = {
  history: (event) => `${before}${canonicalEvent(event)}${between}${event.hash}${after}`,
  hashes: ({ position, hash }) => `{"position":${position}${between}${hash}${after}`,
};

export const renderEventLine = (form: ExportForm, event: StoredEvent): string => eventLines[form](event);

/** Parses a header; undefined for any line that {@link renderHeader} would not write. */
export const parseHeader = (line: string): ExportHeader | undefined => {
  try {
    const { format, librarySystem, upTo } = JSON.parse(line) as Record<string, unknown>;
    const form = (['history', 'hashes'] as const).find((one) => format === `torioki-${one}/1`);
    if (form === undefined || typeof librarySystem !== 'string' || !Number.isSafeInteger(upTo))
      return undefined;
    const header = { form, librarySystem, upTo: upTo as number };
    return renderHeader(header) === line ? header : undefined;
  } catch {
    return undefined;
  }
};

/** Parses an event; undefined for any line that {@link renderEventLine} would not write. */
export const parseEvent = (line: string): StoredEvent | undefined => {
  const end = line.length - after.length - hashLength;
  const text = line.slice(before.length, end - between.length);
  try {
    const { data, id, metadata, position, recordedAt, schemaVersion, tags, type } = JSON.parse(
      text,
    ) as StoredEvent;
    const hash = line.slice(end, -after.length);
    const event = { id, type, schemaVersion, tags, data, metadata, position, recordedAt, hash };
    return renderEventLine('history', event) === line ? event : undefined;
  } catch {
    return undefined;
  }
};

/** Parses a cursor; undefined for any line that {@link renderEventLine} would not write. */
export const parseCursor = (line: string): Cursor | undefined => {
  const [, position, hash = ''] = /^\{"position":(\d+),"hash":"([0-9a-f]{64})"\}$/.exec(line) ?? [];
  return position === undefined ? undefined : { position: Number(position), hash };
};

/** The hash at the end of a line, after any other text. */
export const parseHash = (line: string): string | undefined => /"hash":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
