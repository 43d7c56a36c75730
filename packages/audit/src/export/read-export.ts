import { storeError } from '@torioki/event-store';
import type { Place, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { answerOf, because, required, type Because } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { eventIn, hashIn, headerIn, placeIn, type ExportForm, type ExportHeader } from './format.js';
import { linesOf, longestLine, type Line } from './lines-of.js';

/**
 * A line of an export: an event, only its place, or a fault and the hash that the line states. The last line
 * is a fault if the export does not end where its header says.
 */
export type ExportLine =
  | { readonly is: 'event'; readonly event: StoredEvent }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'fault'; readonly fault: StoreError; readonly hash: string | undefined }
  | { readonly is: 'end'; readonly fault: StoreError };

/** An export that you read line by line. */
export interface ExportLines extends ExportHeader {
  readonly lines: AsyncGenerator<ExportLine, void>;
}

/** An export of whole events, not of their hashes only. */
export type WholeExport = ExportLines & { readonly form: 'history' };

const cutOff = (name: string, position: Position, upTo: Position) =>
  storeError('history-missing', {
    store: name,
    position,
    ...because(
      'cut-off',
      `the export is cut off: it should reach ${upTo}`,
      `書き出した履歴が途中で切れている。位置${upTo}まであるはずである`,
      { upTo },
    ),
  });

const broken = (position: Position, why: Because) => storeError('chain-broken', { position, ...why });

type Fault = Extract<ExportLine, { readonly is: 'fault' }>;
type Held = Extract<ExportLine, { readonly is: 'event' | 'place' }>;

const readers: Readonly<Record<ExportForm, (text: string) => Held | undefined>> = {
  history: (text) => {
    const event = eventIn(text);
    return event && { is: 'event', event };
  },
  hashes: (text) => {
    const place = placeIn(text);
    return place && { is: 'place', place };
  },
};

const lineFault = ({ isTooLong }: Line): Because =>
  isTooLong
    ? because(
        'too-large',
        `its line is larger than ${longestLine} MiB`,
        `行が ${longestLine} MiB を超えている`,
        { limit: `${longestLine} MiB` },
      )
    : because('wrong-line', 'its line is not as an export writes it', '行が、書き出したときの形でない');

const endsAt = (upTo: Position): Because =>
  because(
    'goes-on',
    `the export says that it ends at ${upTo}`,
    `書き出した履歴は位置${upTo}で終わるはずである`,
    { upTo },
  );

const notExport = because(
  'not-an-export',
  'it is no export, or its first line was changed',
  '書き出した履歴でないか、1行目が変えられている',
);

const hashesOnly = because(
  'hashes-only',
  'it is an export of hashes only',
  'ハッシュだけを書き出したものである',
);

const notOne = (name: string, why: Because) =>
  required<StoreError, never>(E.left(storeError('not-an-event-store', { store: name, ...why })));

const lineOf = (form: ExportForm, line: Line, position: Position): Held | Fault => {
  const { text = '' } = line;
  return (
    readers[form](text) ?? {
      is: 'fault',
      fault: broken(position, lineFault(line)),
      hash: hashIn(text),
    }
  );
};

/** The position that a line states. For a line with a fault, the next position. */
const positionIn = (line: Held | Fault, next: Position): Position => {
  if (line.is === 'fault') return next;
  return line.is === 'event' ? line.event.position : line.place.position;
};

async function* linesIn(
  lines: AsyncGenerator<Line, void>,
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
    const found = lineOf(form, line, position + 1);
    position = positionIn(found, position + 1);
    yield found;
  }
  if (position < upTo) yield { is: 'end', fault: cutOff(name, position + 1, upTo) };
  if (position > upTo || isMore) yield { is: 'end', fault: broken(upTo + 1, endsAt(upTo)) };
}

/** Reads an export line by line, also an export of hashes, or a broken one. Errors contain the name. */
export const readLines = (name: string, parts: AsyncIterable<Uint8Array>) =>
  answerOf<StoreError, { readonly is: 'read' } & ExportLines>(async function* () {
    const lines = linesOf(parts);
    const first = await lines.next();
    const header = first.done === true ? undefined : headerIn(first.value.text ?? '');
    if (header === undefined) return yield* notOne(name, notExport);
    return { is: 'read', ...header, lines: linesIn(lines, name, header) };
  });

/** Reads an export of whole events. Errors contain the name. */
export const readExport = (name: string, parts: AsyncIterable<Uint8Array>) =>
  answerOf<StoreError, { readonly is: 'read' } & WholeExport>(async function* () {
    const { form, ...read } = yield* required(await readLines(name, parts));
    return form === 'history' ? { ...read, form } : yield* notOne(name, hashesOnly);
  });
