import { allows, type Law, makesNoSense } from '../law.js';
import { isRegisteredAt, kindOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const registered: Law = {
  id: 'registered',
  statement: bilingual(
    'Only patrons who are registered at a branch can choose it as their pickup place.',
    '受取館を利用するには、その図書館での利用登録が必要。',
  ),
  class: 'R',
  where: ['R27', 'A46'],
  level: 'places',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'reserve' && order.is !== 'changePickup') return undefined;
    const places = order.is === 'reserve' ? order.lines.map(({ at }) => at) : [order.at];
    const branches = places.filter((at) => kindOf(ledger, at) === 'branch');
    const [branch] = branches;
    if (branch === undefined) return undefined;
    const without = branches.find((at) => !isRegisteredAt(ledger, order.who, at));
    return without === undefined
      ? allows(() =>
          bilingual(
            `${order.who} is registered at ${branch}.`,
            `${order.who}さんは${branch}に登録している。`,
          ),
        )
      : makesNoSense(() =>
          bilingual(
            `${order.who} is not registered at ${without}.`,
            `${order.who}さんは${without}に登録していない。`,
          ),
        );
  },
};
