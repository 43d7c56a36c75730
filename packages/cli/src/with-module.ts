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

/** The rules in the module of `--with`; none without the option. */
export const loadHostRules = async ({
  text,
}: Pick<VerbRequest, 'text'>): Promise<E.Either<Failure, readonly CheckedRule[]>> => {
  const file = text('with');
  if (file === undefined) return E.right([]);
  let loaded: { readonly rules?: unknown };
  try {
    loaded = (await import(pathToFileURL(resolve(file)).href)) as { readonly rules?: unknown };
  } catch (thrown) {
    return E.left(makeUnreadableFailure(file, thrown));
  }
  return E.mapLeft((faults: readonly Parameters<typeof renderFaults>[0][]) => {
    const wrong = faults.map(renderFaults).join('; ');
    return failure(
      `${file} の規則に誤りがあります: ${wrong}。直してください。`,
      `The rules of ${file} are wrong: ${wrong}. Correct them.`,
    );
  })(checkHostRules(loaded.rules));
};
