import { open, rm, type FileHandle } from 'node:fs/promises';
import { exportHistory, type ExportForm } from '@torioki/audit';
import { renderReasonInJapanese } from '@torioki/audit/words';
import type { Position, StoreError } from '@torioki/event-store';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { withHistory, type History } from '../stores/with-history.js';
import { makeVerb } from '../verb.js';

interface Export {
  readonly file: string;
  readonly form: ExportForm;
  readonly events: Position;
}

/** The file's mode: only its owner can read it. */
const mode = 0o600;

const writeExport = async (
  file: string,
  { store, heading }: History,
  form: ExportForm,
): Promise<E.Either<StoreError | Failure, { readonly data: Export }>> => {
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx', mode);
  } catch (thrown) {
    const why = explainThrown(thrown);
    return E.left(
      failure(
        `${file} を作れません: ${renderReasonInJapanese(why)}。まだない名前を書いてください。`,
        `${file} cannot be created (${why.reason}). Name a new file.`,
      ),
    );
  }
  const { upTo } = heading;
  const done = await exportHistory(store, upTo, (part) => handle.write(part), form)
    .then(async (answer) => (await handle.sync(), answer))
    .finally(() => handle.close());
  if (done.is === 'exported') return E.right({ data: { file, form, events: upTo.position } });
  await rm(file);
  return E.left(done.error);
};

export const exportVerb = makeVerb<Export>({
  args: '<store> <file>',
  summary: {
    ja: '履歴をファイルに書き出す(検証プログラムだけで調べられる形)',
    en: 'writes the history to a file that verifiers can read without Torioki',
  },
  options: {
    '--hashes': {
      ja: '位置とハッシュだけを書く。出来事の内容は含まない',
      en: 'only positions and hashes, no contents',
    },
  },
  example: 'export library.db history.jsonl',
  answer: ({ args: [store = '', file = ''], isSet, ...request }) =>
    withHistory({ ...request, args: [store], isSet }, store, (history) =>
      writeExport(file, history, isSet('hashes') ? 'hashes' : 'history'),
    ),
  render: ({ file, form, events }, { language }) =>
    ({
      ja: [
        `${events}件の出来事を ${file} に書き出しました。`,
        form === 'history'
          ? 'このファイルには仮名、職員コード、書名が入っています。登録簿が忘れても消えません。データベースと同じように保護し、用が済んだら消してください。'
          : 'このファイルには位置とハッシュだけが入っています。',
      ],
      en: [
        `Wrote ${events} events to ${file}.`,
        form === 'history'
          ? 'It contains pseudonyms, staff codes and titles, even after the registry deletes them. Protect the file like the database, and delete it when you no longer need it.'
          : 'It contains only positions and hashes.',
      ],
    })[language],
});
