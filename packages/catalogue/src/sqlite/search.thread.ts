/** The thread that searches and changes a catalogue's file. */
import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Row } from '../loading/rows.js';
import type { Title } from '../record/title.js';
import type { ValidSearch } from '../search/validate-search.js';
import type { ThreadData } from './driver.js';
import { buildGeneration, syncToDisk } from './build.js';
import { buildingFile } from './files.js';
import { openGeneration, type Generation } from './generation.js';
import { executeCalls } from './serve.js';
import type { PlainError } from './plain-error.js';

const { file } = workerData as ThreadData;

let opened: { readonly inode: number; readonly generation: Generation } | undefined;

/** The generation in the file. If another process has replaced the file, this opens the new one. */
const generation = (): Generation => {
  const { ino: inode } = statSync(file);
  if (opened?.inode === inode) return opened.generation;
  opened?.generation.close();
  opened = { inode, generation: openGeneration(file) };
  return opened.generation;
};

/** Replaces the file by the new generation. The disk has the change when this returns. */
const renamed = (): void => {
  renameSync(buildingFile(file), file);
  syncToDisk(dirname(file));
};

/**
 * Applies the changes after number `after` to the new generation. Leaves out a record if one of its copies
 * belongs to another title in the new generation.
 */
const carriedOver = (after: number): readonly PlainError[] => {
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
  /** Creates a missing file, and reads the data that every search needs. */
  open: (_: undefined): void => {
    if (!existsSync(file)) {
      buildGeneration(buildingFile(file), [], () => undefined);
      renamed();
    }
    generation().search({ search: { mode: 'free-word', words: 'の' }, page: 1 });
  },
  search: (given: ValidSearch) => generation().search(given),
  titles: (codes: readonly string[]) => generation().titles(codes),
  titlesAfter: (code: string) => generation().titlesAfter(code),
  put: (rows: readonly Row<Title>[]) => {
    const { put, countNews } = generation();
    return { faults: put(rows), news: countNews() };
  },
  remove: (codes: readonly string[]) => generation().remove(codes),
  lastChange: (_: undefined) => generation().lastChange(),
  /** Applies the changes after number `after` to the new generation, and then switches to it. */
  take: (after: number) => {
    const faults = carriedOver(after);
    renamed();
    return faults;
  },
};

export type SearchVerbs = typeof verbs;

executeCalls(verbs);
