import { type Finding, type Law, makesNoSense, type Shown, type View } from '../law.js';
import { type Ledger, loansOf, reservationsOf } from '../ledger.js';
import { said } from '../said.js';

/** Items of another person that the viewer does not have. */
const leaked = (ledger: Ledger, view: Exclude<View, { of: 'queue' }>): readonly string[] => {
  if (view.of === 'reservations') {
    const titles = (who: string) => reservationsOf(ledger, who).map(({ title }) => title);
    const own = titles(view.as);
    return view.lines.map(({ title }) => title).filter((title) => !own.includes(title));
  }
  const copies = (who: string) => loansOf(ledger, who).map(({ copy }) => copy);
  const own = copies(view.as);
  return view.lines.map(({ copy }) => copy).filter((copy) => !own.includes(copy));
};

const found = ({ ledger, view }: Shown): Finding | undefined => {
  if (view.of === 'queue') return undefined;
  const [line] = leaked(ledger, view);
  return line === undefined
    ? 'kept'
    : {
        because: said(`${line} is nothing that ${view.as} has`, `${line}は${view.as}さんのものではない`),
        however: said(`${view.as} was shown it`, `${view.as}さんに表示された`),
      };
};

export const privateLaw: Law = {
  id: 'private',
  says: said(
    'Nobody is shown, or changes, what another has reserved or borrowed.',
    'ほかの人の予約や貸出は、見ることも変えることもできない。',
  ),
  class: 'O',
  where: [],
  level: 'people',
  sides: ['allowed', 'forbidden'],
  anyReason: true,
  order: (_, order) => {
    if (!('as' in order) || order.as === order.who) return undefined;
    const { as, who } = order;
    return makesNoSense(() => said(`${as} is not ${who}.`, `${as}さんは${who}さんではない。`));
  },
  shownToAnother: found,
};
