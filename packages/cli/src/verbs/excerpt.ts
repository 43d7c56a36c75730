import { writeFile } from 'node:fs/promises';
import { takeExcerpt, type Excerpt } from '@torioki/audit/heads';
import { renderReasonInJapanese } from '@torioki/audit/words';
import type { EventStore, Position, Slice, StoreError } from '@torioki/event-store';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readLastNote } from '../keys/signing.js';
import { withAnyHistory, type History } from '../stores/with-history.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

interface ExcerptResult {
  readonly file: string;
  readonly events: number;
  /** The position of the note's head. */
  readonly note: Position;
  readonly isUnderNote: boolean;
}

/** The file's mode: only its owner can read it. */
const mode = 0o600;

/** Finds the positions in an argument: the given numbers, or those of the events with a tag. */
const findPositions = async (
  store: Pick<EventStore, 'read'>,
  events: string,
  upTo: Position,
): Promise<E.Either<StoreError, readonly Position[]>> =>
  /^\d+(,\d+)*$/.test(events)
    ? E.right(events.split(',').map(Number))
    : E.map((slice: Slice) => slice.events.map(({ position }) => position))(
        await store.read([{ tags: [events] }], { upTo }),
      );

const writeExcerpt = async (file: string, lines: readonly string[]): Promise<E.Either<Failure, void>> => {
  try {
    await writeFile(file, lines.map((line) => `${line}\n`).join(''), { flag: 'wx', mode });
    return E.right(undefined);
  } catch (thrown) {
    const why = explainThrown(thrown);
    return E.left(
      failure(
        `${file} を作れません: ${renderReasonInJapanese(why)}。まだない名前を書いてください。`,
        `${file} cannot be created (${why.reason}). Name a new file.`,
      ),
    );
  }
};

/** Writes an excerpt. Refuses an excerpt without events. Writes none if the note is of another history. */
const writeExcerptLines = async (
  events: string,
  file: string,
  note: Position,
  { lines, isUnderNote }: Excerpt,
): Promise<E.Either<Failure, VerbResult<ExcerptResult>>> => {
  const count = lines.length - 1;
  if (count === 0)
    return E.left(
      failure(
        `${events} の出来事は位置${note}までにありません。`,
        `The history has no event of ${events} up to position ${note}. Name other events.`,
      ),
    );
  const data = { file, events: count, note, isUnderNote };
  return isUnderNote
    ? E.map(() => ({ data }))(await writeExcerpt(file, lines))
    : E.right({ data, isWrong: true });
};

const excerpt =
  (request: VerbRequest, [events, file]: readonly [events: string, file: string]) =>
  async ({
    store,
    heading,
    reportPosition,
  }: History): Promise<E.Either<StoreError | Failure, VerbResult<ExcerptResult>>> => {
    const last = await readLastNote(request.text('notes') ?? '');
    if (E.isLeft(last)) return last;
    if (last.right === undefined || last.right.position > heading.upTo.position)
      return E.left(
        failure(
          '--notes に、この履歴の署名された覚書のファイルを書いてください。',
          'The signed notes of this history are missing. Pass their file by --notes.',
        ),
      );
    const { position, note } = last.right;
    const positions = await findPositions(store, events, position);
    if (E.isLeft(positions)) return positions;
    const taken = await takeExcerpt(store, positions.right, note, reportPosition);
    return taken.is === 'failed' ? E.left(taken.error) : writeExcerptLines(events, file, position, taken);
  };

export const excerptVerb = makeVerb<ExcerptResult>({
  args: '<store> <events> <file>',
  summary: {
    ja: '一部の出来事だけを、履歴にあることの証明といっしょに書き出す(出来事: 位置「3,7」か「loan:…」など)',
    en: 'writes some events, with proofs that the history contains them (<events>: positions like 3,7 or a tag like loan:…)',
  },
  options: {
    '--notes <file>': {
      ja: '署名された覚書のファイル。最後の覚書の下にあることを証明する',
      en: 'the file of signed notes; the proofs lead to the last note',
    },
  },
  example: 'excerpt library.db 3,7 excerpt.jsonl --notes notes.txt',
  answer: (request) => {
    const [store = '', events = '', file = ''] = request.args;
    return withAnyHistory(request, store, excerpt(request, [events, file]));
  },
  render: ({ file, events, note, isUnderNote }, { language }) =>
    ({
      ja: [
        isUnderNote
          ? `${events}件の出来事を ${file} に書き出しました。位置${note}の覚書の下にあることを、verify-excerpt.mjs で確かめられます。ほかの出来事は含みません。`
          : `履歴が、位置${note}の覚書と合いません。何も書き出しませんでした。`,
      ],
      en: [
        isUnderNote
          ? `Wrote ${events} events to ${file}. verify-excerpt.mjs verifies that they belong to the history of the note at position ${note}. The file contains no other event.`
          : `The history does not match the note at position ${note}. Nothing was written.`,
      ],
    })[language],
});
