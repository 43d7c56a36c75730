import { storeError } from '@torioki/event-store';
import type { Cursor, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { attemptAnswer, because, unwrap, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import {
  parseEvent,
  parseHash,
  parseHeader,
  parseCursor,
  type ExportForm,
  type ExportHeader,
} from './format.js';
import { splitLines, longestLine, type TextLine } from './split-lines.js';

/**
 * A line of an export: an event, the cursor of an event, or a fault with the hash in the line. If the export
 * does not end where its header says, a last line `end` has the fault.
 */
export type ExportLine =
  | { readonly is: 'event'; readonly event: StoredEvent }
  | { readonly is: 'place'; readonly place: Cursor }
  | { readonly is: 'fault'; readonly fault: StoreError; readonly hash: string | undefined }
  | { readonly is: 'end'; readonly fault: StoreError };

/** An export that you read line by line. */
export interface ExportLines extends ExportHeader {
  readonly lines: AsyncGenerator<ExportLine, void>;
}

/** An export of whole events, not of their hashes only. */
export type WholeExport = ExportLines & { readonly form: 'history' };

const createCutOffError = (name: string, position: Position, upTo: Position) =>
  storeError('history-missing', {
    store: name,
    position,
    ...because(
      'cut-off',
      `the export is cut off; it must reach position ${upTo}`,
      `書き出した履歴が途中で切れている。位置${upTo}まであるはずである`,
      { upTo },
    ),
  });

const createBreak = (position: Position, why: ReasonTexts) =>
  storeError('chain-broken', { position, ...why });

type FaultyLine = Extract<ExportLine, { readonly is: 'fault' }>;
type ReadableLine = Extract<ExportLine, { readonly is: 'event' | 'place' }>;

const readers: Readonly<Record<ExportForm, (text: string) => ReadableLine | undefined>> = {
  history: (text) => {
    const event = parseEvent(text);
    return event && { is: 'event', event };
  },
  hashes: (text) => {
    const place = parseCursor(text);
    return place && { is: 'place', place };
  },
};

const explainLineFault = ({ isTooLong }: TextLine): ReasonTexts =>
  isTooLong
    ? because(
        'too-large',
        `its line is larger than ${longestLine} MiB`,
        `行が ${longestLine} MiB を超えている`,
        { limit: `${longestLine} MiB` },
      )
    : because('wrong-line', 'its line does not have the form of an export', '行が、書き出したときの形でない');

const explainEnd = (upTo: Position): ReasonTexts =>
  because(
    'goes-on',
    `the export continues after position ${upTo}, its stated end`,
    `書き出した履歴は位置${upTo}で終わるはずである`,
    { upTo },
  );

const notExport = because(
  'not-an-export',
  'it is not an export, or its first line was changed',
  '書き出した履歴でないか、1行目が変えられている',
);

const hashesOnly = because(
  'hashes-only',
  'it is an export that contains only hashes',
  'ハッシュだけを書き出したものである',
);

const failNotExport = (name: string, why: ReasonTexts) =>
  unwrap<StoreError, never>(E.left(storeError('not-an-event-store', { store: name, ...why })));

const readLine = (form: ExportForm, line: TextLine, position: Position): ReadableLine | FaultyLine => {
  const { text = '' } = line;
  return (
    readers[form](text) ?? {
      is: 'fault',
      fault: createBreak(position, explainLineFault(line)),
      hash: parseHash(text),
    }
  );
};

/** The position that a line states. For a line with a fault, the next position. */
const findPosition = (line: ReadableLine | FaultyLine, next: Position): Position => {
  if (line.is === 'fault') return next;
  return line.is === 'event' ? line.event.position : line.place.position;
};

async function* yieldLines(
  lines: AsyncGenerator<TextLine, void>,
  name: string,
  { form, upTo }: ExportHeader,
): AsyncGenerator<ExportLine, void> {
  let position = 0;
  let isMore = false;
  for await (const line of lines) {
    if (!line.isWhole) {
      isMore = position >= upTo;
      break;
    }
    const found = readLine(form, line, position + 1);
    position = findPosition(found, position + 1);
    yield found;
  }
  if (position < upTo) yield { is: 'end', fault: createCutOffError(name, position + 1, upTo) };
  if (position > upTo || isMore) yield { is: 'end', fault: createBreak(upTo + 1, explainEnd(upTo)) };
}

/** Reads an export line by line. The export may be broken, or contain only hashes. Errors contain `name`. */
export const readLines = (name: string, parts: AsyncIterable<Uint8Array>) =>
  attemptAnswer<StoreError, { readonly is: 'read' } & ExportLines>(async function* () {
    const lines = splitLines(parts);
    const first = await lines.next();
    const header = first.done === true ? undefined : parseHeader(first.value.text ?? '');
    if (header === undefined) return yield* failNotExport(name, notExport);
    return { is: 'read', ...header, lines: yieldLines(lines, name, header) };
  });

/** Reads an export of whole events. Errors contain `name`. */
export const readExport = (name: string, parts: AsyncIterable<Uint8Array>) =>
  attemptAnswer<StoreError, { readonly is: 'read' } & WholeExport>(async function* () {
    const { form, ...read } = yield* unwrap(await readLines(name, parts));
    return form === 'history' ? { ...read, form } : yield* failNotExport(name, hashesOnly);
  });
