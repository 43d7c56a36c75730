/** The thread in which a catalogue's file is searched and changed. */
import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Row } from '../loading/rows.js';
import type { Title } from '../record/title.js';
import type { Asked } from '../search/asked.js';
import { build, synced } from './build.js';
import { buildingFile } from './files.js';
import { openGeneration, type Generation } from './generation.js';
import { serve } from './serve.js';
import type { ToldError } from './told-error.js';

const file = workerData as string;

let opened: { readonly inode: number; readonly generation: Generation } | undefined;

/** The generation that has the file's name now: a new one may have been renamed over it. */
const generation = (): Generation => {
  const { ino: inode } = statSync(file);
  if (opened?.inode === inode) return opened.generation;
  opened?.generation.close();
  opened = { inode, generation: openGeneration(file) };
  return opened.generation;
};

/** Lets what was built take the place of the file, on the disk too. */
const renamed = (): void => {
  renameSync(buildingFile(file), file);
  synced(dirname(file));
};

/**
 * Changes the new generation as the old one was changed after some change. A record is left out if a copy of it belongs
 * to another title there.
 */
const carriedOver = (after: number): readonly ToldError[] => {
  const changes = generation().changesAfter(after);
  const next = openGeneration(buildingFile(file));
  next.remove(changes.map(({ title }) => title));
  const rows = changes.flatMap(({ place, record }) =>
    record === null ? [] : [{ row: place, value: JSON.parse(record) as Title }],
  );
  const faults = next.put(rows);
  const bad = new Set(faults.map(({ details }) => 'row' in details && details.row));
  if (faults.length > 0) next.put(rows.filter(({ row }) => !bad.has(row)));
  next.close();
  return faults;
};

const verbs = {
  /** Makes the file if there is none, and reads what every search reads. */
  open: (_: undefined): void => {
    if (!existsSync(file)) {
      build(buildingFile(file), [], () => undefined);
      renamed();
    }
    generation().search({ search: { mode: 'free-word', words: 'の' }, page: 1 });
  },
  search: (asked: Asked) => generation().search(asked),
  titles: (codes: readonly string[]) => generation().titles(codes),
  titlesAfter: (code: string) => generation().titlesAfter(code),
  put: (rows: readonly Row<Title>[]) => {
    const { put, countNews } = generation();
    return { faults: put(rows), news: countNews() };
  },
  remove: (codes: readonly string[]) => generation().remove(codes),
  lastChange: (_: undefined) => generation().lastChange(),
  /** Takes the generation that was built, with the changes made meanwhile. */
  take: (after: number) => {
    const faults = carriedOver(after);
    renamed();
    return faults;
  },
};

export type SearchVerbs = typeof verbs;

serve(verbs);
