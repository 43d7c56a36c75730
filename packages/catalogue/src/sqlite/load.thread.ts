/** The thread that builds a new generation of a catalogue. */
import { workerData } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { FileSource } from '../importers/file-source.js';
import { collectFaults, type LoadOptions } from '../loading/load.js';
import type { Row } from '../loading/rows.js';
import { readRows } from '../loading/source.js';
import { storeRow } from '../loading/stage.js';
import type { Title } from '../record/title.js';
import { readBothHalves } from './both-halves.js';
import type { ThreadData } from './driver.js';
import { buildGeneration } from './build.js';
import { buildingFile, stagingFile } from './files.js';
import { reportProgress } from './progress.js';
import { executeCalls, sendMessage } from './serve.js';
import { openStagedFile } from './staged-file.js';
import { fromPlainError, toPlainError, type PlainError } from './plain-error.js';

const { file } = workerData as ThreadData;

const built = (titles: Iterable<Title>, total: number): number => {
  const count = buildGeneration(buildingFile(file), titles, reportProgress(sendMessage, 'building', total));
  sendMessage({ step: 'building', done: count, total: count });
  return count;
};

const load = () => {
  const stage = openStagedFile(stagingFile(file));
  const keep = storeRow(stage);
  const faults = collectFaults();
  const reading = reportProgress(sendMessage, 'reading');
  let rows = 0;
  return {
    add: (read: readonly (Row<unknown> | PlainError)[]): void => {
      for (const each of read) faults.add('code' in each ? [fromPlainError(each)] : keep(each));
      rows += read.length;
      reading(rows);
    },
    finish: (onFault: LoadOptions['onFault']) => {
      const judged = faults.finish(stage.count(), onFault);
      if (E.isRight(judged)) built(stage.inOrder(), stage.count());
      stage.discard();
      return E.isRight(judged)
        ? { ...judged.right, faults: judged.right.faults.map(toPlainError) }
        : { stopped: judged.left.map(toPlainError) };
    },
  };
};

let loading: ReturnType<typeof load> | undefined;

const verbs = {
  begin: (_: undefined): void => {
    loading = load();
  },
  add: (read: readonly (Row<unknown> | PlainError)[]): void => loading?.add(read),
  /** Reads a file in this thread, and adds its records. */
  read: async (source: FileSource): Promise<void> => {
    for await (const read of readRows(source)) loading?.add([read]);
  },
  /** Builds a generation of the added records, unless the faults of the records stop it. */
  finish: (onFault: LoadOptions['onFault']) => (loading ?? load()).finish(onFault),
  /** Rebuilds the file from both of its halves, with all changes up to number `upTo`. */
  fold: (upTo: number): void => {
    const { inOrder, most, close } = readBothHalves(file, upTo);
    built(inOrder, most);
    close();
  },
};

export type LoadVerbs = typeof verbs;

executeCalls(verbs);
