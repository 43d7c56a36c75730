import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderReasonInJapanese } from '@torioki/audit/words';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';

/** The failure if the folder for temporary files is full or read-only. */
export const makeNoRoomFailure = (thrown: unknown): Failure => {
  const why = explainThrown(thrown);
  return failure(
    `一時ファイルのフォルダー（${tmpdir()}）に書けません: ${renderReasonInJapanese(why)}。別のフォルダーを TMPDIR で示してください。`,
    `The folder for temporary files, ${tmpdir()}, cannot be written (${why.reason}). Name another folder by TMPDIR.`,
  );
};

/** Uses a private folder, and then removes it. */
export const useScratchFolder = async <A>(
  use: (folder: string) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> => {
  const made = await mkdtemp(join(tmpdir(), 'torioki-migration-')).then(E.right, (thrown: unknown) =>
    E.left(makeNoRoomFailure(thrown)),
  );
  if (E.isLeft(made)) return made;
  try {
    return await use(made.right);
  } finally {
    await rm(made.right, { recursive: true });
  }
};
