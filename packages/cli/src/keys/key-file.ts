import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { SigningKey } from '@torioki/audit/heads';
import { renderReasonInJapanese } from '@torioki/audit/words';
import { because, textOfThrown, explainThrown, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readText } from '../read-file.js';

/** The file's mode: only its owner can read it. */
const mode = 0o600;

const failed = (ja: string, en: string) => E.left(failure(ja, en));

/** Whether a text can be the origin of notes: C2SP excludes blanks and plus signs. */
export const isOrigin = (text: string): boolean => /^[^\s+]+$/.test(text);

/** Makes a key, and stores it in a new file: a line with its origin, and the key under a passphrase. */
export const makeKey = async (
  file: string,
  origin: string,
  passphrase: string,
): Promise<E.Either<Failure, SigningKey>> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  try {
    await writeFile(file, `Origin: ${origin}\n${pem.toString()}`, { flag: 'wx', mode });
    return E.right({ name: origin, key: privateKey });
  } catch (thrown) {
    const why = explainThrown(thrown);
    return failed(
      `${file} を作れません: ${renderReasonInJapanese(why)}。まだない名前を書いてください。`,
      `${file} cannot be created (${why.reason}). Name a new file.`,
    );
  }
};

const isWrongPassphrase = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_OSSL_BAD_DECRYPT';

const wrongPassphrase = (reason: string): ReasonTexts => because('wrong-passphrase', reason, '合言葉が違う');

export const readKey = async (file: string, passphrase: string): Promise<E.Either<Failure, SigningKey>> => {
  const read = await readText(file);
  if (E.isLeft(read)) return read;
  const text = read.right;
  try {
    const [, name] = /^Origin: (\S+)$/m.exec(text) ?? [];
    if (name === undefined)
      return failed(
        `${file} は torioki head key が作った鍵ではありません。`,
        `${file} was not made by torioki head key. Name the right file.`,
      );
    const key = createPrivateKey({ key: text.slice(text.indexOf('-----BEGIN')), passphrase });
    return E.right({ name, key });
  } catch (thrown) {
    const why = isWrongPassphrase(thrown) ? wrongPassphrase(textOfThrown(thrown)) : explainThrown(thrown);
    return failed(
      `鍵 ${file} を使えません: ${renderReasonInJapanese(why)}。ファイル名と合言葉を確かめてください。`,
      `The key ${file} cannot be used (${why.reason}). Check its name and the passphrase.`,
    );
  }
};
