import { existsSync } from 'node:fs';
import { findLastCursor, pagesOfRecords, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { AnswerRenderer } from '@torioki/audit/words';
import { simulate as simulateHistory } from '@torioki/simulation';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { failure, toFailure, type Failure } from '../failure.js';
import type { Heading } from '../rendering/heading.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

interface OutcomeCounts {
  readonly accepted: number;
  /** The number of refused orders for each reason, by its code. */
  readonly refused: Readonly<Record<string, number>>;
}

const sizes = ['days', 'patrons', 'titles', 'places'] as const;

/** The given sizes. For a text that is no number, the size is NaN, which the simulation refuses. */
const readSizes = ({ text }: VerbRequest): Partial<Record<(typeof sizes)[number], number>> =>
  Object.fromEntries(
    sizes.flatMap((size) => {
      const given = text(size);
      return given === undefined ? [] : [[size, Number(given)]];
    }),
  );

const writeHistory = (request: VerbRequest, file: string) =>
  attempt<StoreError, VerbResult<OutcomeCounts>>(async function* () {
    const { events, accepted, refused } = yield* unwrap(
      await simulateHistory({ seed: Number(request.text('seed') ?? 1), ...readSizes(request) }),
    );
    const { librarySystem } = events;
    const { store } = yield* unwrap(await openSqliteEventStore({ file, librarySystem }));
    for await (const page of pagesOfRecords(events)) yield* unwrap(await store.copy(yield* unwrap(page)));
    await store.close();
    const heading: Heading = {
      librarySystem,
      upTo: yield* unwrap(await findLastCursor(events)),
      zone: 'Asia/Tokyo',
      places: new Map(),
    };
    return { data: { accepted, refused: Object.fromEntries([...refused].sort()) }, heading };
  });

const rows = ({ refused }: OutcomeCounts, { refusal, words: { colon } }: AnswerRenderer): readonly string[] =>
  Object.entries(refused).map(([code, count]) => `  ${refusal({ code })}${colon}${count}`);

export const simulate = makeVerb<OutcomeCounts>({
  args: '<file>',
  summary: {
    ja: '架空の図書館の履歴を作り、新しいファイルに書く',
    en: 'simulates the history of a library and writes it to a new file',
  },
  options: {
    '--seed <number>': {
      ja: '偶然を決める整数(既定: 1)',
      en: 'the seed of the random numbers, a whole number (default: 1)',
    },
    '--days <number>': { ja: '日数(既定: 365)', en: 'the number of days (default: 365)' },
    '--patrons <number>': { ja: '利用者の数(既定: 300)', en: 'the number of patrons (default: 300)' },
    '--titles <number>': { ja: '書名の数(既定: 1000)', en: 'the number of titles (default: 1000)' },
    '--places <number>': { ja: '受取場所の数(既定: 12)', en: 'the number of pickup places (default: 12)' },
  },
  example: 'simulate --seed 7 --days 20 --patrons 20 --titles 40 new.db',
  answer: async (request): Promise<E.Either<Failure, VerbResult<OutcomeCounts>>> => {
    const [file = ''] = request.args;
    if (existsSync(file))
      return E.left(
        failure(
          `${file} は既にあります。新しいファイルの名前を書いてください。`,
          `${file} already exists. Name a new file.`,
        ),
      );
    return E.mapLeft(toFailure)(await writeHistory(request, file));
  },
  render: (counted, telling) =>
    ({
      ja: [
        `架空の図書館である。受け付けた命令: ${counted.accepted}。断った命令は記録に残らない。その理由と回数:`,
        ...rows(counted, telling),
      ],
      en: [
        `The library is invented. Accepted commands: ${counted.accepted}. Refused commands are not in the history. Their number for each reason:`,
        ...rows(counted, telling),
      ],
    })[telling.language],
});
