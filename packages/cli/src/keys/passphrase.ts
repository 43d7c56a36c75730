import { readFileSync } from 'node:fs';
import { renderReasonInJapanese } from '@torioki/audit/words';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import type { VerbRequest } from '../verb.js';

export const passphraseOption = {
  '--passphrase-fd <n>': {
    ja: '合言葉を、この番号のファイル記述子の1行目から読む(既定: 端末で尋ねる)',
    en: 'reads the passphrase from the first line of this file descriptor (default: from the terminal)',
  },
} as const;

const readFirstLine = (descriptor: string): E.Either<Failure, string> =>
  E.tryCatch(
    () => readFileSync(Number(descriptor), 'utf8').split(/\r?\n/, 1)[0] ?? '',
    (thrown) => {
      const why = explainThrown(thrown);
      return failure(
        `ファイル記述子${descriptor}から合言葉を読めません: ${renderReasonInJapanese(why)}。`,
        `The passphrase cannot be read from file descriptor ${descriptor} (${why.reason}).`,
      );
    },
  );

/** The passphrase of a key. It is never an argument, since other users of the machine can see arguments. */
export const readPassphrase = async (request: VerbRequest): Promise<E.Either<Failure, string>> => {
  const descriptor = request.text('passphrase-fd');
  const given = descriptor === undefined ? E.right(await request.secret()) : readFirstLine(descriptor);
  return E.chain((passphrase: string | undefined): E.Either<Failure, string> =>
    passphrase
      ? E.right(passphrase)
      : E.left(
          failure(
            '合言葉がありません。端末で入力するか、--passphrase-fd で渡してください。',
            'The passphrase is missing. Type it on a terminal, or pass it by --passphrase-fd.',
          ),
        ),
  )(given);
};
