import { findTitleRecords } from '../../find-title-records.js';
import type { PortalContext } from '../../context.js';
import { renderTitle } from '../../layout/title.js';
import { dateOf } from '../../local-date.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkList } from '../layout/work-list.js';
import { compareCallNumbers, findCallNumber } from '../pull/call-numbers.js';
import { scanningPage } from '../scans/scanning-page.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** The copies to fetch, in the order of the shelves. Copies without a call number come last. */
const PullList = async ({ c }: { readonly c: PortalContext }) => {
  const { at, words } = visitOf(c);
  const { pull: labels } = words;
  const page = await showList(
    c,
    (of) => at.desk.views.pullList({ ...of, only: ['to-fetch'] }).now(),
    ({ toFetch }) => toFetch,
  );
  const toFetch = page?.shown.toFetch ?? [];
  const records = await findTitleRecords(c.var.options, toFetch);
  const now = c.var.options.clock();
  const rows = toFetch
    .map((one) => ({ ...one, callNumber: findCallNumber(records.get(one.title), one.copy) }))
    .toSorted((one, other) => compareCallNumbers(one.callNumber ?? '\uffff', other.callNumber ?? '\uffff'));
  return (
    <>
      <WorkList
        labels={labels}
        heads={[labels.callNumber, labels.copy, labels.title, labels.pickup, labels.since]}
        rows={rows.map(({ callNumber, copy, title, pickup, since }) => [
          callNumber ?? labels.noCallNumber,
          copy,
          <a href={`${workPages.titles.path}/${encodeURIComponent(title)}`}>
            {renderTitle(title, records.get(title))}
          </a>,
          pickup.name,
          <span class="whole">{words.day(dateOf(new Date(since)), now)}</span>,
        ])}
      />
      <MoreLink c={c} of={page} />
    </>
  );
};

/** The pull list: the copies that general materials fetch, and the field that secures each (R45–R47). */
export const pullPage = scanningPage({ of: workPages.pull, Lists: PullList });
