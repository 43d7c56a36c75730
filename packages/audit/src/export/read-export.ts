import {
  pageSize,
  storeError,
  type Answer,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { eventIn, headerIn, type ExportHeader } from './format.js';
import { linesOf, type Line } from './lines-of.js';

/** An export that is being read: its header, and its events in pages, up to the first that is not right. */
export interface Exported extends ExportHeader {
  readonly pages: AsyncGenerator<E.Either<StoreError, readonly StoredEvent[]>, void>;
}

const cutOff = (name: string, position: Position, upTo: Position) =>
  storeError('history-missing', {
    store: name,
    position,
    reason: `the export is cut off: it should reach ${upTo}`,
  });

/** The event of a line, or what is wrong there. */
const eventOf = ({ text }: Line, position: Position): E.Either<StoreError, StoredEvent> => {
  const event = text === undefined ? undefined : eventIn(text);
  return event
    ? E.right(event)
    : E.left(storeError('chain-broken', { position, reason: 'its line is not as an export writes it' }));
};

async function* eventsOf(
  lines: AsyncGenerator<Line, void>,
  name: string,
  { upTo }: ExportHeader,
): AsyncGenerator<E.Either<StoreError, readonly StoredEvent[]>, void> {
  let page: StoredEvent[] = [];
  let position = 0;
  for await (const line of lines) {
    if (!line.isWhole) break;
    position += 1;
    const event = eventOf(line, position);
    if (E.isLeft(event)) {
      yield E.right(page);
      yield event;
      return;
    }
    page.push(event.right);
    if (page.length < pageSize) continue;
    yield E.right(page);
    page = [];
  }
  yield E.right(page);
  if (position < upTo) yield E.left(cutOff(name, position + 1, upTo));
  if (position > upTo)
    yield E.left(
      storeError('chain-broken', { position: upTo + 1, reason: `the export says that it ends at ${upTo}` }),
    );
}

/** Reads an export of whole events, which errors call by a name. */
export const readExport = async (name: string, parts: AsyncIterable<Uint8Array>): Answer<Exported> => {
  const lines = linesOf(parts);
  const first = await lines.next();
  const header = first.done === true ? undefined : headerIn(first.value.text ?? '');
  if (header?.form === 'history') return E.right({ ...header, pages: eventsOf(lines, name, header) });
  const reason = header ? 'it is an export of hashes only' : 'it is no export, or its first line was changed';
  return E.left(storeError('not-an-event-store', { store: name, reason }));
};
