import { pagesOfRecords, type EventStore, type Place, type StoreError } from '@torioki/event-store';
import { answerOf, required } from '@torioki/event-store/adapter';
import { eventLine, headerLine, type ExportForm } from './format.js';

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Writes a history up to a place as lines of text, in parts. */
export const exportHistory = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Place,
  write: (part: string) => unknown,
  form: ExportForm = 'history',
) =>
  answerOf<StoreError, { readonly is: 'exported' }>(async function* () {
    const { librarySystem } = store;
    await write(textOf([headerLine({ form, librarySystem, upTo: upTo.position })]));
    for await (const page of pagesOfRecords(store, { upTo }))
      await write(textOf((yield* required(page)).map((event) => eventLine(form, event))));
    return { is: 'exported' };
  });
