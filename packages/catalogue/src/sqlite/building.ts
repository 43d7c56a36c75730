import { rmSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { isFileSource } from '../importers/file-source.js';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { LoadResult, LoadOptions, LoadProgress } from '../loading/load.js';
import { unlessErrors, type LoadedRows } from '../loading/rows.js';
import { readRows, type Source } from '../loading/source.js';
import type { ThreadData } from './driver.js';
import { buildingFile, stagingFile } from './files.js';
import { startThread, type AnswerOf, type ArgumentOf, type Thread } from './thread.js';
import type { LoadVerbs } from './load.thread.js';
import { fromPlainError, toPlainError } from './plain-error.js';

/** The number of records in each message to the thread. */
const perMessage = 50;

type Rows = ArgumentOf<LoadVerbs, 'add'>;

/**
 * Builds new generations of a catalogue in a thread, each in a file beside the catalogue's file. The thread
 * starts when it is first needed.
 */
interface GenerationBuilder {
  readonly load: (source: Source, options: LoadOptions) => Promise<LoadedRows<LoadResult>>;
  readonly fold: (upTo: number) => Promise<E.Either<CatalogueError, void>>;
  /** Ends a running load, and removes its files. */
  readonly end: () => Promise<void>;
}

const sent = async (thread: Thread<LoadVerbs>, source: Source): Promise<E.Either<CatalogueError, void>> => {
  if (isFileSource(source)) return thread.call('read', source);
  let rows: Rows[number][] = [];
  for await (const read of readRows(source)) {
    rows.push('code' in read ? toPlainError(read) : read);
    if (rows.length < perMessage) continue;
    const added = await thread.call('add', rows);
    if (E.isLeft(added)) return added;
    rows = [];
  }
  return thread.call('add', rows);
};

const loadingIn = (finished: AnswerOf<LoadVerbs, 'finish'>): LoadedRows<LoadResult> =>
  'stopped' in finished
    ? unlessErrors(finished.stopped.map(fromPlainError), { titles: 0, leftOut: 0, faults: [] })
    : E.right({ ...finished, faults: finished.faults.map(fromPlainError) });

export const openBuilder = (data: ThreadData): GenerationBuilder => {
  const { file } = data;
  let started: Thread<LoadVerbs> | undefined;
  let listener: LoadOptions['onProgress'];
  const thread = () =>
    (started ??= startThread('load.thread', data, (message) => listener?.(message as LoadProgress)));
  return {
    load: async (source, { onFault, onProgress }) => {
      listener = onProgress;
      const begun = await thread().call('begin', undefined);
      const read = E.isLeft(begun) ? begun : await sent(thread(), source);
      const finished = E.isLeft(read) ? read : await thread().call('finish', onFault);
      listener = undefined;
      return E.isLeft(finished) ? E.left([finished.left]) : loadingIn(finished.right);
    },
    fold: (upTo) => thread().call('fold', upTo),
    end: async () => {
      if (started === undefined) return;
      await started.end();
      for (const beside of [stagingFile(file), buildingFile(file)]) rmSync(beside, { force: true });
    },
  };
};
