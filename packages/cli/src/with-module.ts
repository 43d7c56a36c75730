import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderFaults } from '@torioki/event-store/adapter';
import { checkHostRules, type CheckedRule } from '@torioki/lending/host-rules';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from './failure.js';
import { makeUnreadableFailure } from './read-file.js';
import type { InBoth } from './rendering/language.js';
import type { VerbRequest } from './verb.js';

/** The option for a module of the host. */
export const withOption: Readonly<Record<string, InBoth<string>>> = {
  '--with <file>': {
    ja: '図書館独自の規則をこのファイルから読む。ファイルのプログラムは実行される',
    en: "reads the library's own rules from the export `rules` of this module, and executes it",
  },
};

/** The exports of a module of the host. The module is executed. */
export const loadModule = async (
  file: string,
): Promise<E.Either<Failure, Readonly<Partial<Record<string, unknown>>>>> => {
  try {
    return E.right((await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>);
  } catch (thrown) {
    return E.left(makeUnreadableFailure(file, thrown));
  }
};

/** The rules in the module of `--with`; none without the option. */
export const loadHostRules = async ({
  text,
}: Pick<VerbRequest, 'text'>): Promise<E.Either<Failure, readonly CheckedRule[]>> => {
  const file = text('with');
  if (file === undefined) return E.right([]);
  const loaded = await loadModule(file);
  if (E.isLeft(loaded)) return loaded;
  return E.mapLeft((faults: readonly Parameters<typeof renderFaults>[0][]) => {
    const wrong = faults.map(renderFaults).join('; ');
    return failure(
      `${file} の規則に誤りがあります: ${wrong}。直してください。`,
      `The rules of ${file} are wrong: ${wrong}. Correct them.`,
    );
  })(checkHostRules(loaded.right['rules']));
};
