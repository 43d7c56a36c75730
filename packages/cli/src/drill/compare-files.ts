import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderReasonInJapanese } from '@torioki/audit/words';
import { explainThrown } from '@torioki/event-store/adapter';
import { digestFile, findChangedBytes, type ByteRange, type FileDigest } from '../backup/file-digest.js';
import type { BackupNote } from '../backup/backup-note.js';
import { findingOf, type DrillFinding, type StepResult } from './drill-report.js';

const changed = (file: string, bytes: ByteRange): DrillFinding => ({
  ...findingOf(
    `${file} は、控えたときのものではありません: ${bytes.from}バイト目から${bytes.upTo}バイト目までの間が違います。`,
    `${file} is not the file that was backed up: it differs between byte ${bytes.from} and byte ${bytes.upTo}.`,
  ),
  file,
  bytes,
});

const unreadable = (file: string, thrown: unknown): DrillFinding => {
  const why = explainThrown(thrown);
  return {
    ...findingOf(
      `${file} を読めません: ${renderReasonInJapanese(why)}。`,
      `${file} cannot be read (${why.reason}).`,
    ),
    file,
  };
};

const compareFile = async (
  [file, noted]: readonly [string, FileDigest],
  folder: string,
  scratch: string,
): Promise<readonly DrillFinding[]> => {
  try {
    await copyFile(join(folder, file), join(scratch, file));
    const bytes = findChangedBytes(noted, await digestFile(join(scratch, file)));
    return bytes ? [changed(file, bytes)] : [];
  } catch (thrown) {
    return [unreadable(file, thrown)];
  }
};

/** Copies the files of a backup into a scratch folder, and compares the copies with the note. */
export const compareFiles = async (
  { files }: BackupNote,
  folder: string,
  scratch: string,
): Promise<StepResult> => {
  const all = Object.entries(files);
  const findings = await Promise.all(all.map((one) => compareFile(one, folder, scratch)));
  return { count: all.length, findings: findings.flat() };
};
