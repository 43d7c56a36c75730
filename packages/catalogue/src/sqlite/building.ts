import { rmSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { isFileSource } from '../importers/file-source.js';
import type { CatalogueError } from '../loading/catalogue-error.js';
import type { Loading, LoadOptions, LoadProgress } from '../loading/load.js';
import { loadedUnless, type Loaded } from '../loading/rows.js';
import { rowsIn, type Source } from '../loading/source.js';
import { buildingFile, stagingFile } from './files.js';
import { startThread, type Answered, type Given, type Thread } from './thread.js';
import type { LoadVerbs } from './load.thread.js';
import { heardError, toldError } from './told-error.js';

/** The number of records in each message to the thread. */
const perMessage = 50;

type Rows = Given<LoadVerbs, 'add'>;

/** Builds new generations beside a file in a thread. The thread starts when it is first needed. */
interface Building {
  readonly load: (source: Source, options: LoadOptions) => Promise<Loaded<Loading>>;
  readonly fold: (upTo: number) => Promise<E.Either<CatalogueError, void>>;
  /** Ends a running load, and removes its files. */
  readonly end: () => Promise<void>;
}

const sent = async (thread: Thread<LoadVerbs>, source: Source): Promise<E.Either<CatalogueError, void>> => {
  if (isFileSource(source)) return thread.call('read', source);
  let rows: Rows[number][] = [];
  for await (const read of rowsIn(source)) {
    rows.push('code' in read ? toldError(read) : read);
    if (rows.length < perMessage) continue;
    const added = await thread.call('add', rows);
    if (E.isLeft(added)) return added;
    rows = [];
  }
  return thread.call('add', rows);
};

const loadingIn = (finished: Answered<LoadVerbs, 'finish'>): Loaded<Loading> =>
  'stopped' in finished
    ? loadedUnless(finished.stopped.map(heardError), { titles: 0, leftOut: 0, faults: [] })
    : E.right({ ...finished, faults: finished.faults.map(heardError) });

export const building = (file: string): Building => {
  let started: Thread<LoadVerbs> | undefined;
  let listener: LoadOptions['onProgress'];
  const thread = () =>
    (started ??= startThread('load.thread', file, (told) => listener?.(told as LoadProgress)));
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
