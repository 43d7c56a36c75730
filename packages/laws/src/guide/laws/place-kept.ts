import type { Finding, Law, ComparedView } from '../law.js';
import { queueOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

const judgeQueue = ({ ledger, view }: ComparedView): Finding | undefined => {
  if (view.is !== 'queue' || view.lines.length < 2) return undefined;
  const expected = queueOf(ledger, view.title).map(({ who }) => who);
  const given = view.lines.map(({ who }) => who);
  const both = expected.filter((who) => given.includes(who));
  const visible = given.filter((who) => expected.includes(who));
  if (both.join() === visible.join()) return 'kept';
  return {
    because: bilingual(`they reserved in this order: ${both.join(', ')}`, `予約の順は${both.join('、')}`),
    however: bilingual(
      `they were shown in this order: ${visible.join(', ')}`,
      `${visible.join('、')}の順に表示された`,
    ),
  };
};

export const placeKept: Law = {
  id: 'place-kept',
  statement: bilingual(
    'A person who is passed over, or whose copy was lost, keeps the place in the queue.',
    '飛ばされた人も、本が失われた人も、待つ順番は変わらない。',
  ),
  class: 'A',
  where: ['A16', 'A19', 'A55'],
  level: 'core',
  needs: ['queue shown'],
  reading: 'queueOrder',
  sides: ['allowed'],
  judgeView: judgeQueue,
};
