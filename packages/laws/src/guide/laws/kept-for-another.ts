import { allows, forbids, type Law } from '../law.js';
import { keptFor } from '../ledger.js';
import { said } from '../said.js';

export const keptForAnother: Law = {
  id: 'kept-for-another',
  says: said(
    'A kept copy goes to nobody but the person for whom it is kept.',
    '確保した本は、その人にだけ貸し出す。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => {
    if (order.is !== 'pickUp') return undefined;
    const kept = keptFor(ledger, order.copy);
    if (kept === undefined) return undefined;
    const because = () =>
      said(`${order.copy} is kept for ${kept.who}.`, `${order.copy}は${kept.who}さんに確保されている。`);
    return kept.who === order.who ? allows(because) : forbids(because);
  },
};
