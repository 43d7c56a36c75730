/** The thread that builds a new generation of a catalogue. */
import { workerData } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { FileSource } from '../importers/file-source.js';
import { faultsOfLoad, type LoadOptions } from '../loading/load.js';
import type { Row } from '../loading/rows.js';
import { rowsIn } from '../loading/source.js';
import { keptOn } from '../loading/stage.js';
import type { Title } from '../record/title.js';
import { bothHalves } from './both-halves.js';
import { build } from './build.js';
import { buildingFile, stagingFile } from './files.js';
import { progress } from './progress.js';
import { serve, tell } from './serve.js';
import { stagedFile } from './staged-file.js';
import { heardError, toldError, type ToldError } from './told-error.js';

const file = workerData as string;

const built = (titles: Iterable<Title>, of: number): number => {
  const count = build(buildingFile(file), titles, progress(tell, 'building', of));
  tell({ step: 'building', done: count, of: count });
  return count;
};

const load = () => {
  const stage = stagedFile(stagingFile(file));
  const keep = keptOn(stage);
  const faults = faultsOfLoad();
  const reading = progress(tell, 'reading');
  let rows = 0;
  return {
    add: (read: readonly (Row<unknown> | ToldError)[]): void => {
      for (const each of read) faults.add('code' in each ? [heardError(each)] : keep(each));
      rows += read.length;
      reading(rows);
    },
    finish: (onFault: LoadOptions['onFault']) => {
      const judged = faults.judged(stage.count(), onFault);
      if (E.isRight(judged)) built(stage.inOrder(), stage.count());
      stage.discard();
      return E.isRight(judged)
        ? { ...judged.right, faults: judged.right.faults.map(toldError) }
        : { stopped: judged.left.map(toldError) };
    },
  };
};

let loading: ReturnType<typeof load> | undefined;

const verbs = {
  begin: (_: undefined): void => {
    loading = load();
  },
  add: (read: readonly (Row<unknown> | ToldError)[]): void => loading?.add(read),
  /** Reads a file in this thread, and adds its records. */
  read: async (source: FileSource): Promise<void> => {
    for await (const read of rowsIn(source)) loading?.add([read]);
  },
  /** Builds a generation of the added records, unless their faults stop it. */
  finish: (onFault: LoadOptions['onFault']) => (loading ?? load()).finish(onFault),
  /** Rebuilds the file from both of its halves up to a change. */
  fold: (upTo: number): void => {
    const { inOrder, most, close } = bothHalves(file, upTo);
    built(inOrder, most);
    close();
  },
};

export type LoadVerbs = typeof verbs;

serve(verbs);
