import { pagesOfRecords, type EventStore, type Cursor, type StoreError } from '@torioki/event-store';
import { attemptAnswer, unwrap } from '@torioki/event-store/adapter';
import { renderEventLine, renderHeader, type ExportForm } from './format.js';

const joinLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Writes a history up to a cursor as lines of text. Calls `write` for one part after another. */
export const exportHistory = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Cursor,
  write: (part: string) => unknown,
  form: ExportForm = 'history',
) =>
  attemptAnswer<StoreError, { readonly is: 'exported' }>(async function* () {
    const { librarySystem } = store;
    await write(joinLines([renderHeader({ form, librarySystem, upTo: upTo.position })]));
    for await (const page of pagesOfRecords(store, { upTo }))
      await write(joinLines((yield* unwrap(page)).map((event) => renderEventLine(form, event))));
    return { is: 'exported' };
  });
