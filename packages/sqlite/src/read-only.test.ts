import { chmodSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { openStore } from './testing/open-store.js';
import { readPrintedLines } from './testing/read-printed-lines.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';

const readable = [
  'open: done',
  'read: 1 events',
  'append: store-read-only',
  'check: 1 verified',
  'reindex: store-read-only',
];

const storeWithOneEvent = async () => {
  const file = scratchFile();
  const store = await openStore(file);
  await unwrapAnswer(store.append([someEvent()]));
  return { file, store };
};

/**
 * Uses a file as a user without write permission, while folder and file have these modes. Returns the printed
 * lines.
 */
const usedWith = async (file: string, folderMode: number, fileMode: number): Promise<readonly string[]> => {
  for (const path of [file, `${file}-wal`, `${file}-shm`].filter(existsSync)) chmodSync(path, fileMode);
  chmodSync(dirname(file), folderMode);
  const printed = await readPrintedLines(startWorker('read-only', [file]));
  chmodSync(dirname(file), 0o755);
  return printed;
};

describe('a file without write permission', () => {
  it('can be read where its log can be kept, and answers appends with store-read-only', async () => {
    const { file, store } = await storeWithOneEvent();
    await store.close();
    expect(await usedWith(file, 0o777, 0o444)).toEqual(readable);
  });

  it('can be read in a folder without write permission, while a writer has it open', async () => {
    const { file, store } = await storeWithOneEvent();
    expect(await usedWith(file, 0o555, 0o444)).toEqual(readable);
    await unwrapAnswer(store.append([someEvent()]));
  });

  it('is not opened in a folder without write permission, if no writer has it open', async () => {
    const { file, store } = await storeWithOneEvent();
    await store.close();
    expect(await usedWith(file, 0o555, 0o444)).toEqual(['open: store-read-only']);
  });

  it('is not opened without read permission either', async () => {
    const { file, store } = await storeWithOneEvent();
    await store.close();
    expect(await usedWith(file, 0o777, 0o000)).toEqual(['open: store-not-opened']);
  });
});
