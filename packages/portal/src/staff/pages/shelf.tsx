import type { LocalDate } from '@torioki/lending';
import type { PortalContext } from '../../context.js';
import { Status } from '../../layout/status.js';
import { showShipments } from '../dispatch/shipments.js';
import { findChangedDays } from '../find-changed-days.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { lookUpBorrowers } from '../look-up-borrowers.js';
import { scanningPage } from '../scans/scanning-page.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

interface ListProps {
  readonly c: PortalContext;
}

interface Held {
  readonly copy: string;
  readonly title: string;
  readonly called?: string;
  readonly lastDay: LocalDate | null;
  readonly isOver: boolean;
}

const labelsOf = (c: PortalContext) => wordsOf(c).shelf;

/** The last day of a hold, with a mark if it is over. */
const LastDay = ({ c, of: { lastDay, isOver } }: ListProps & { readonly of: Held }) => {
  const words = wordsOf(c);
  const { shelf: labels } = words.shelf;
  return (
    <>
      {lastDay === null ? (
        labels.notBegun
      ) : (
        <span class="whole">{words.day(lastDay, c.var.options.clock())}</span>
      )}{' '}
      {isOver ? <Status word={labels.isOver} look="late" /> : null}
    </>
  );
};

const describeCopy = ({ copy, title, called = title }: Held) => [copy, called] as const;

/** The copies that have arrived at a place, with the last days of their holds. */
const ArrivedCopies = async ({ c }: ListProps) => {
  const { shelf: labels, copy, title } = labelsOf(c);
  const page = await showShipments(c, 'arrived');
  return (
    <>
      <WorkList
        labels={labels}
        heads={[copy, title, labels.lastDay]}
        rows={(page?.shown.arrived ?? []).map((held) => [...describeCopy(held), <LastDay c={c} of={held} />])}
      />
      <MoreLink c={c} of={page} />
    </>
  );
};

/** The readers of the headquarters whose promised days changed: the promised day and the present one. */
const ChangedDays = async ({ c }: ListProps) => {
  const { at, words } = visitOf(c);
  const { shelf: labels, copy, title } = words.shelf;
  const { changed, isWhole } = await findChangedDays(at);
  const readers = await lookUpBorrowers(
    at.desk.findPatrons,
    changed.map(({ borrower }) => borrower),
  );
  const now = c.var.options.clock();
  const dayOf = (day: LocalDate | null) => (day === null ? labels.unknown : words.day(day, now));
  return (
    <>
      {changed.length === 0 ? null : (
        <WorkList
          labels={{ list: labels.changed, lead: labels.changedLead, empty: '' }}
          heads={[labels.reader, copy, title, labels.promised, labels.now]}
          rows={changed.map((one) => [
            readers.find(({ borrower }) => borrower === one.borrower)?.name ?? '',
            one.copy ?? '',
            one.called ?? one.title,
            dayOf(one.promised),
            dayOf(one.lastDay),
          ])}
        />
      )}
      {isWhole ? null : <p>{labels.changedMore}</p>}
    </>
  );
};

/** The copies set aside at the headquarters, those whose holds have ended, and the readers of changed days. */
const CopiesAtHeadquarters = async ({ c }: ListProps) => {
  const { at, words } = visitOf(c);
  const { shelf: labels, copy, title } = words.shelf;
  const page = await showList(
    c,
    (of) => at.desk.views.pullList({ ...of, only: ['set-aside', 'ended'] }).now(),
    ({ setAside, ended }) => [...setAside, ...ended],
  );
  const { setAside, ended } = page?.shown ?? { setAside: [], ended: [] };
  const isFirst = page?.after === undefined;
  return (
    <>
      {setAside.length > 0 || isFirst ? (
        <WorkList
          labels={{ ...labels, lead: `${labels.shelvesLead} ${labels.lead}` }}
          heads={[copy, title, labels.pickup, labels.place, labels.lastDay]}
          rows={setAside.map((held) => [
            ...describeCopy(held),
            held.pickup.name,
            words.handover.shelves[held.shelf],
            <LastDay c={c} of={held} />,
          ])}
        />
      ) : null}
      {ended.length === 0 ? null : (
        <WorkList
          labels={{ list: labels.ended, lead: labels.endedLead, empty: '' }}
          heads={[copy, title]}
          rows={ended.map(describeCopy)}
        />
      )}
      <MoreLink c={c} of={page} />
      {isFirst ? <ChangedDays c={c} /> : null}
    </>
  );
};

const ShelfLists = ({ c }: ListProps) =>
  visitOf(c).at.isHeadquarters ? <CopiesAtHeadquarters c={c} /> : <ArrivedCopies c={c} />;

/** The hold shelf of a place: the copies on it, and the copies whose hold is over (R56, A42, A43). */
export const shelfPage = scanningPage({ of: workPages.shelf, Lists: ShelfLists });
