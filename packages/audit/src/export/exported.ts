import {
  pagesOfRecords,
  type EventStore,
  type Place,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { eventLine, headerLine, type ExportForm } from './format.js';

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** A history up to a place as lines of text, in parts. */
export async function* exported(
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Place,
  form: ExportForm = 'history',
): AsyncGenerator<E.Either<StoreError, string>, void> {
  const { librarySystem } = store;
  yield E.right(lines([headerLine({ form, librarySystem, upTo: upTo.position })]));
  for await (const page of pagesOfRecords(store, { upTo })) {
    yield E.map((events: readonly StoredEvent[]) => lines(events.map((event) => eventLine(form, event))))(
      page,
    );
  }
}
