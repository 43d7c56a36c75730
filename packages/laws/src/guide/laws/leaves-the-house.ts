import { allows, forbids, type Law, makesNoSense } from '../law.js';
import { copyOf, listHeldCopies, canLeave } from '../ledger.js';
import { bilingual } from '../bilingual.js';

const stays = (title: string) => () =>
  bilingual(`No copy of ${title} may leave the library.`, `${title}は館外への持ち出しができない。`);

export const leavesTheHouse: Law = {
  id: 'leaves-the-house',
  statement: bilingual(
    'A copy that is 禁帯, 館内 or 館短 stays in the library. A title can be reserved if one of its copies may leave.',
    '「禁帯」「館内」「館短」の本は館外へ持ち出せない。持ち出せる一冊があれば予約できる。',
  ),
  class: 'R',
  where: ['R36', 'R63', 'A15'],
  level: 'loan-classes',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'fill' || order.is === 'pickUp') {
      const copy = copyOf(ledger, order.copy);
      return copy === undefined || canLeave(copy) ? undefined : makesNoSense(stays(order.copy));
    }
    if (order.is !== 'reserve') return undefined;
    const held = order.lines.map(({ title }) => ({ title, copies: listHeldCopies(ledger, title) }));
    const kept = held.find(({ copies }) => copies.length > 0 && !copies.some(canLeave));
    if (kept !== undefined) return forbids(stays(kept.title));
    if (!held.some(({ copies }) => copies.some((copy) => !canLeave(copy)))) return undefined;
    return allows(() => bilingual('One copy of the title may leave the library.', '持ち出せる一冊がある。'));
  },
};
