import { verifyHistory, type Verification } from '@torioki/audit';
import * as E from 'fp-ts/lib/Either.js';
import { withHistory } from '../stores/with-history.js';
import { errorTold } from '../telling/store-errors.js';
import type { InBoth, Language } from '../telling/language.js';
import { verb } from '../verb.js';

const consistent: InBoth<string> = {
  ja: 'この履歴は、それ自体としては整合しています。ただし、末尾が切り取られたことや、全体が書き直されたことは、別に控えた先頭なしには分かりません。',
  en: 'The history is consistent in itself; a cut tail or a wholly rewritten book cannot be told.',
};

const lines =
  (language: Language) =>
  (found: Verification): readonly string[] =>
    found.fault ? [errorTold(found.fault)[language]] : [consistent[language]];

export const verify = verb<Verification>({
  args: '<store>',
  summary: {
    ja: '履歴が、記録されたあとに変えられていないかを調べる',
    en: 'finds out whether the history was changed after it was recorded',
  },
  options: {},
  example: 'verify library.db',
  answer: (asked) =>
    withHistory(asked, asked.args[0] ?? '', async ({ store, heading, onward }) =>
      E.map((data: Verification) => ({ data, isWrong: data.fault !== undefined }))(
        await verifyHistory(store, heading.upTo, onward),
      ),
    ),
  told: { ja: lines('ja'), en: lines('en') },
});
