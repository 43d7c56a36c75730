import { renderVerifierKey } from '@torioki/audit/heads';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { isOrigin, makeKey } from '../keys/key-file.js';
import { readPassphrase, passphraseOption } from '../keys/passphrase.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';

interface NewKey {
  readonly file: string;
  readonly verifierKey: string;
}

const makeNewKey = async (request: VerbRequest): Promise<E.Either<Failure, VerbResult<NewKey>>> => {
  const [file, origin] = [request.text('out'), request.text('origin')];
  if (file === undefined || origin === undefined || !isOrigin(origin))
    return E.left(
      failure(
        '--origin library.example.jp/torioki のように空白のない名前と、--out でファイル名を書いてください。',
        'The name or the file is missing. Pass a name without spaces, as in --origin library.example.jp/torioki, and a file by --out.',
      ),
    );
  const passphrase = await readPassphrase(request);
  if (E.isLeft(passphrase)) return passphrase;
  return E.map((key: Parameters<typeof renderVerifierKey>[0]) => ({
    data: { file, verifierKey: renderVerifierKey(key) },
  }))(await makeKey(file, origin, passphrase.right));
};

export const headKey = makeVerb<NewKey>({
  args: '',
  summary: {
    ja: '先頭の覚書に署名する鍵を作る',
    en: 'makes a key that signs notes of heads',
  },
  options: {
    '--origin <name>': {
      ja: '覚書の出所。一度決めたら変えない(例: library.example.jp/torioki)',
      en: 'the origin of the notes; choose it once, as in library.example.jp/torioki',
    },
    '--out <file>': { ja: '鍵のファイル', en: 'the file of the key' },
    ...passphraseOption,
  },
  example: 'head key --origin library.example.jp/torioki --out head.key --passphrase-fd 3',
  answer: makeNewKey,
  render: ({ file, verifierKey }, { language }) =>
    ({
      ja: [
        `鍵を ${file} に作りました。合言葉がなければ使えません。`,
        '次の検証鍵を紙に写して、監査する人が初日に保管してください。',
        verifierKey,
      ],
      en: [
        `The key is in ${file}. It cannot be used without the passphrase.`,
        'Copy this verifier key to paper. The auditor keeps it from the first day on:',
        verifierKey,
      ],
    })[language],
});
