import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import type { Cursor } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import type { FileDigest } from './file-digest.js';

/** The names of the files in the folder of a backup. */
export const backupFiles = { history: 'history.db', people: 'people.db', note: 'backup.json' } as const;

/** The note beside the files of a backup: the head of the history, and the digests of the files. */
export interface BackupNote {
  readonly format: 'torioki-backup/1';
  readonly librarySystem: string;
  readonly head: Cursor;
  /** The time of the backup, in UTC. */
  readonly at: string;
  /** The release of the command that wrote the backup. */
  readonly release: string;
  readonly files: Readonly<Record<string, FileDigest>>;
}

/** A note in two lines: the note as JSON, and the SHA-256 of this line. */
export const renderNote = (note: BackupNote): string => {
  const line = JSON.stringify(note);
  return `${line}\n${hash('sha256', line)}\n`;
};

const noNote = (folder: string) =>
  failure(
    `${folder} に完成した控えがありません（${backupFiles.note} がない）。「backup」が最後まで書いたフォルダーを示してください。`,
    `${folder} has no complete backup (${backupFiles.note} is missing). Name a folder that backup has completed.`,
  );

const otherFormat = (folder: string) =>
  failure(
    `${folder} は、この版の知らない形式の控えです。控えを書いた版の torioki を使ってください。`,
    `The backup in ${folder} has a format that this release does not know. Use the release that wrote it.`,
  );

const isKnown = (note: { readonly format?: unknown }): note is BackupNote =>
  note.format === 'torioki-backup/1';

/**
 * Reads the note of a backup. Undefined if the note was changed. Fails if it is missing, or if another
 * release wrote it.
 */
export const readNote = async (folder: string): Promise<E.Either<Failure, BackupNote | undefined>> => {
  let text: string;
  try {
    text = await readFile(join(folder, backupFiles.note), 'utf8');
  } catch {
    return E.left(noNote(folder));
  }
  const [line = ''] = text.split('\n');
  if (text !== `${line}\n${hash('sha256', line)}\n`) return E.right(undefined);
  const note = JSON.parse(line) as { readonly format?: unknown };
  return isKnown(note) ? E.right(note) : E.left(otherFormat(folder));
};
