import type { LawResult } from './judge-answer.js';
import { repeat } from './laws/repeat.js';
import { bilingual } from './bilingual.js';
import type { Terms } from './verdict.js';
import type { Answer } from './words.js';

interface Again {
  readonly first: Answer;
  readonly answer: Answer;
}

/** Applies the law `repeat` to a second answer, if the first was accepted and the second arrived. */
export const judgeRepeatedAnswer = ({ laws }: Terms, { first, answer }: Again): readonly LawResult[] => {
  if (!laws.includes(repeat) || first.is !== 'accepted' || answer.is === 'unknown') return [];
  const before = first.facts.map((fact) => JSON.stringify(fact));
  const isSame =
    answer.is === 'accepted' && answer.facts.every((fact) => before.includes(JSON.stringify(fact)));
  const broken = isSame
    ? null
    : {
        because: bilingual(
          'The accepted order was sent again under the same key.',
          '承認された申込みが、同じ番号で再び送られた。',
        ),
        however: bilingual('the second answer was different.', '異なる返答があった。'),
      };
  return [{ law: repeat.id, side: 'allowed', broken }];
};
