import { renderHeadCode } from '@torioki/audit';
import * as E from 'fp-ts/lib/Either.js';
import { backupFiles, readNote, type BackupNote } from '../backup/backup-note.js';
import { compareFiles } from '../drill/compare-files.js';
import { failure, type Failure } from '../failure.js';
import { useScratchFolder } from '../migration/scratch-folder.js';
import type { Heading } from '../rendering/heading.js';
import type { InBoth } from '../rendering/language.js';
import { restoreBackup, type RestorePlaces } from '../restore/restore-backup.js';
import { toFailureOrSame } from '../stores/with-history.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

interface Restored {
  /** The code of the restored head. */
  readonly code: string;
  /** The time of the backup, in UTC. */
  readonly backupAt: string;
}

const noPeople = failure(
  '利用者の登録簿を戻す先を --people で示してください。',
  'Name the place for the registry with --people.',
);

const noteChanged = failure(
  `${backupFiles.note} が書き換えられているか、壊れています。ほかの控えを使ってください。`,
  `${backupFiles.note} was changed or is damaged. Use another backup.`,
);

const restoreNoted = (
  note: BackupNote,
  places: RestorePlaces,
  request: VerbRequest,
): Promise<E.Either<Failure, Heading>> =>
  useScratchFolder(async (scratch) => {
    const [folder = ''] = request.args;
    const { findings } = await compareFiles(note, folder, scratch);
    const [first] = findings;
    if (first !== undefined) return E.left({ message: first.reason });
    return toFailureOrSame(await restoreBackup({ note, folder: scratch }, places, request));
  });

const renderRestored: InBoth<(restored: Restored, at: string) => readonly string[]> = {
  ja: ({ code }, at) => [
    `${at} の控えから、履歴と利用者の登録簿を戻し、確かめました。`,
    `符号: ${code}`,
    'この符号が、控えたときにほかの場所に書き留めた符号と同じことを確かめてください。',
  ],
  en: ({ code }, at) => [
    `Restored the history and the registry from the backup of ${at}, and checked the history.`,
    `Code: ${code}`,
    'Compare this code with the code that you noted elsewhere when you made the backup.',
  ],
};

export const restore = makeVerb<Restored>({
  args: '<folder> <store>',
  summary: {
    ja: '控えから履歴と利用者の登録簿を、まだない保管先か空の保管先に戻す',
    en: 'restores the history and the registry of patrons from a backup into new or empty stores',
  },
  options: {
    '--people <store>': {
      ja: '利用者の登録簿を戻す先（必ず書く）: まだないファイルか、PostgreSQLの接続先',
      en: 'the place for the registry of patrons (required): a new file, or the URL of a PostgreSQL database',
    },
  },
  example: 'restore backup-2021-04-30 restored.db --people restored-people.db',
  answer: async (request): Promise<E.Either<Failure, VerbResult<Restored>>> => {
    const [folder = '', where = ''] = request.args;
    const people = request.text('people');
    if (people === undefined) return E.left(noPeople);
    const read = await readNote(folder);
    if (E.isLeft(read)) return read;
    const note = read.right;
    if (note === undefined) return E.left(noteChanged);
    const store = { where, schema: request.text('schema'), stream: request.text('stream') };
    return E.map((heading: Heading): VerbResult<Restored> => ({
      heading,
      data: { code: renderHeadCode(heading.upTo.hash), backupAt: note.at },
    }))(await restoreNoted(note, { store, people }, request));
  },
  render: (restored, { language, clock }) => renderRestored[language](restored, clock(restored.backupAt)),
});
