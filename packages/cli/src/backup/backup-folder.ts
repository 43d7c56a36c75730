import { existsSync, readdirSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { renderReasonInJapanese } from '@torioki/audit/words';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';

/** The mode of the folder: only its owner may enter it. */
const mode = 0o700;

/** The name of a backup's folder until the backup is complete. */
const incompleteName = (folder: string): string => `${folder.replace(/\/+$/, '')}.incomplete`;

const notEmpty = (folder: string) =>
  failure(
    `${folder} は空ではありません。まだない名前か、空のフォルダーを書いてください。`,
    `${folder} is not empty. Name a new folder or an empty one.`,
  );

const unfinished = (folder: string) =>
  failure(
    `${folder} には、最後まで書かれなかった控えがあります。ほかの「backup」が動いていなければ、消してください。`,
    `${folder} has a backup that was not completed. If no other backup is running, delete this folder.`,
  );

const notWritten = (folder: string, thrown: unknown): Failure => {
  const why = explainThrown(thrown);
  return failure(
    `${folder} に書けません: ${renderReasonInJapanese(why)}。書けるフォルダーを示してください。`,
    `${folder} cannot be written (${why.reason}). Name a folder that you can write.`,
  );
};

/** Waits until the names in a folder are on the disk. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const findObstacle = (folder: string): Failure | undefined => {
  const incomplete = incompleteName(folder);
  if (existsSync(incomplete)) return unfinished(incomplete);
  return existsSync(folder) && readdirSync(folder).length > 0 ? notEmpty(folder) : undefined;
};

/**
 * Makes the folder of a backup and lets `write` fill it. Until it is complete, its name ends in
 * `.incomplete`. If `write` fails, removes the folder.
 */
export const fillBackupFolder = async <Err, A>(
  folder: string,
  write: (incomplete: string) => Promise<E.Either<Err, A>>,
): Promise<E.Either<Err | Failure, A>> => {
  const incomplete = incompleteName(folder);
  try {
    const obstacle = findObstacle(folder);
    if (obstacle !== undefined) return E.left(obstacle);
    await mkdir(incomplete, { mode });
  } catch (thrown) {
    return E.left(notWritten(folder, thrown));
  }
  try {
    const written = await write(incomplete);
    if (E.isLeft(written)) return written;
    await syncFolder(incomplete);
    await rename(incomplete, folder);
    await syncFolder(dirname(folder));
    return written;
  } catch (thrown) {
    return E.left(notWritten(folder, thrown));
  } finally {
    await rm(incomplete, { recursive: true, force: true });
  }
};
