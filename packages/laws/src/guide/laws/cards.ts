import { findHandoverPlace } from '../find-handover-place.js';
import { allows, forbids, type Law } from '../law.js';
import { kindOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

export const cards: Law = {
  id: 'cards',
  statement: bilingual(
    'A counter of the prefectural library requires the prefectural card. A branch requires its own card and also the prefectural card.',
    '道立図書館・議会図書室では道立図書館の利用者カード、受取館ではその図書館のカードと道立図書館のカードが必要。',
  ),
  class: 'R',
  where: ['R57', 'R60', 'R61'],
  level: 'places',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'pickUp') return undefined;
    const at = findHandoverPlace(ledger, order.copy);
    if (at === undefined) return undefined;
    const needsBoth = kindOf(ledger, at) === 'branch';
    const because = () =>
      needsBoth
        ? bilingual(`${at} requires both cards.`, `${at}では両方のカードが必要。`)
        : bilingual(`${at} requires the prefectural card.`, `${at}では道立図書館のカードが必要。`);
    const { prefectural, branch } = order.cards;
    return prefectural && (branch || !needsBoth) ? allows(because) : forbids(because);
  },
};
