import { Links } from '../../layout/lists.js';
import type { PatronVisit } from './patron-visit.js';
import { listRecordActs, mayAdopt, mayReserve } from './record-acts.js';

/** The links to the acts for the patron. */
export const ActLinks = ({ visit }: { readonly visit: PatronVisit }) => {
  const { path, words } = visit;
  const { patronActs: labels } = words;
  return (
    <section class="screen-only">
      <h2>{labels.heading}</h2>
      <Links
        of={[
          ...(mayReserve(visit) ? [[`${path}/reserve`, labels.acts.reserve] as const] : []),
          ...listRecordActs(visit).map((act) => [`${path}/record/${act}`, labels.acts[act]] as const),
          [`${path}/label`, words.patronPapers.label],
          ...(mayAdopt(visit) ? [[`${path}/adoption`, labels.acts.adopt] as const] : []),
        ]}
      />
    </section>
  );
};
