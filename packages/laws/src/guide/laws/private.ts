import { type Finding, type Law, makesNoSense, type ComparedView, type View } from '../law.js';
import { type Ledger, loansOf, reservationsOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

/** Items of another person that the viewer does not have. */
const listLeaked = (ledger: Ledger, view: Exclude<View, { is: 'queue' }>): readonly string[] => {
  if (view.is === 'reservations') {
    const titles = (who: string) => reservationsOf(ledger, who).map(({ title }) => title);
    const own = titles(view.as);
    return view.lines.map(({ title }) => title).filter((title) => !own.includes(title));
  }
  const copies = (who: string) => loansOf(ledger, who).map(({ copy }) => copy);
  const own = copies(view.as);
  return view.lines.map(({ copy }) => copy).filter((copy) => !own.includes(copy));
};

const judgePrivacy = ({ ledger, view }: ComparedView): Finding | undefined => {
  if (view.is === 'queue') return undefined;
  const [line] = listLeaked(ledger, view);
  return line === undefined
    ? 'kept'
    : {
        because: bilingual(`${line} does not belong to ${view.as}`, `${line}は${view.as}さんのものではない`),
        however: bilingual(`it was shown to ${view.as}`, `${view.as}さんに表示された`),
      };
};

export const privateLaw: Law = {
  id: 'private',
  statement: bilingual(
    "Nobody can see or change another person's reservations or loans.",
    'ほかの人の予約や貸出は、見ることも変えることもできない。',
  ),
  class: 'O',
  where: [],
  level: 'people',
  sides: ['allowed', 'forbidden'],
  acceptsAnyReason: true,
  judgeOrder: (_, order) => {
    if (!('as' in order) || order.as === order.who) return undefined;
    const { as, who } = order;
    return makesNoSense(() => bilingual(`${as} is not ${who}.`, `${as}さんは${who}さんではない。`));
  },
  judgeViewOfAnother: judgePrivacy,
};
