import { isHistoryFault, renderHeadCode } from '@torioki/audit';
import { renderError } from '@torioki/audit/words';
import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { fillBackupFolder } from '../backup/backup-folder.js';
import { backupFiles } from '../backup/backup-note.js';
import { openLiveStore } from '../backup/open-live-store.js';
import { writeBackup, type WrittenBackup } from '../backup/write-backup.js';
import { failure, type Failure } from '../failure.js';
import type { InBoth } from '../rendering/language.js';
import { toFailureOrSame } from '../stores/with-history.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

interface Backup {
  readonly folder: string;
  /** The time of the backup, in UTC; undefined after a fault. */
  readonly at?: string;
  /** The code of the noted head. */
  readonly code?: string;
  /** The size of each file, in bytes. */
  readonly bytes?: Readonly<Record<string, number>>;
  /** The fault of the history that prevents the backup. */
  readonly fault?: StoreError;
}

const noPeople = failure(
  '利用者の登録簿を --people で示してください。登録簿のない図書館では、代わりに「export」を使ってください。',
  'Name the registry with --people. If the library has no patrons, use export instead.',
);

const withoutEnd = failure(
  '「backup」は履歴をいつも最後まで写します。--upto を付けないでください。',
  'A backup always has the whole history. Leave out --upto.',
);

/** The place of the registry, if the call of the verb is complete. */
const readPeople = ({ text }: VerbRequest): E.Either<Failure, string> => {
  const people = text('people');
  if (people === undefined) return E.left(noPeople);
  return text('upto') === undefined ? E.right(people) : E.left(withoutEnd);
};

const backUp = async (
  request: VerbRequest,
  people: string,
): Promise<E.Either<StoreError | Failure, WrittenBackup>> => {
  const [where = '', folder = ''] = request.args;
  const [schema, stream] = [request.text('schema'), request.text('stream')];
  const librarySystem = request.text('library-system');
  const opened = await openLiveStore({ where, schema, stream, librarySystem });
  if (opened.is === 'failed') return E.left(opened.error);
  const { store } = opened;
  try {
    return await fillBackupFolder(folder, (incomplete) =>
      writeBackup({ store, people, request }, incomplete),
    );
  } finally {
    await store.close();
  }
};

const toResult = (folder: string, { note, heading }: WrittenBackup): VerbResult<Backup> => {
  const bytes = Object.fromEntries(Object.entries(note.files).map(([name, file]) => [name, file.bytes]));
  return { heading, data: { folder, at: note.at, code: renderHeadCode(note.head.hash), bytes } };
};

const renderDone: InBoth<(backup: Backup, at: string) => readonly string[]> = {
  ja: ({ folder, code = '' }, at) => [
    `履歴と利用者の登録簿を、${at} に ${folder} に写し、確かめました。`,
    `符号: ${code}`,
    `先頭は ${backupFiles.note} に控えてあります。このフォルダーからは、だれが何を借りているかが分かります。データベースと同じように保護し、期限が来たら消してください。`,
  ],
  en: ({ folder, code = '' }, at) => [
    `Copied the history and the registry into ${folder} at ${at}, and checked the history.`,
    `Code: ${code}`,
    `The head is noted in ${backupFiles.note}. The folder shows which patron has which book. Protect it like the databases, and delete it in time.`,
  ],
};

export const backup = makeVerb<Backup>({
  args: '<store> <folder>',
  summary: {
    ja: '使用中の履歴と利用者の登録簿を、確かめながらフォルダーに写す',
    en: 'copies the history and the registry of patrons into a folder while they are in use, and verifies the copy',
  },
  options: {
    '--people <store>': {
      ja: '利用者の登録簿（必ず書く）: ファイルか、PostgreSQLの接続先',
      en: 'the registry of patrons (required): a file, or the URL of a PostgreSQL database',
    },
  },
  example: 'backup library.db backup-2021-04-30 --people people.db',
  answer: async (request): Promise<E.Either<Failure, VerbResult<Backup>>> => {
    const [, folder = ''] = request.args;
    const people = readPeople(request);
    if (E.isLeft(people)) return people;
    const written = await backUp(request, people.right);
    if (E.isRight(written)) return E.right(toResult(folder, written.right));
    const error = written.left;
    return 'code' in error && isHistoryFault(error)
      ? E.right({ data: { folder, fault: error }, isWrong: true })
      : toFailureOrSame(E.left(error));
  },
  render: (data, { language, clock }) => [
    ...(data.fault ? [renderError(data.fault)[language]] : []),
    ...(data.at === undefined ? [] : renderDone[language](data, clock(data.at))),
  ],
});
