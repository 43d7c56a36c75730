import { buildAddress } from '../../build-address.js';
import type { PortalContext } from '../../context.js';
import { findTitleRecords } from '../../find-title-records.js';
import { renderTitle } from '../../layout/title.js';
import { dateOf } from '../../local-date.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkTable } from '../layout/work-table.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

interface CopiesProps {
  readonly c: PortalContext;
  readonly of: 'missing' | 'outOfCirculation';
}

/** A list of copies that no reader gets, with the number of readers waiting for each title. */
export const CopiesOutOfUse = async ({ c, of: list }: CopiesProps) => {
  const { at, words } = visitOf(c);
  const { missing: labels } = words;
  const page = await showList(
    c,
    (of) => at.desk.views[list](of).now(),
    ({ copies }) => copies,
    list,
  );
  const copies = page?.shown.copies ?? [];
  const records = await findTitleRecords(c.var.options, copies);
  const now = c.var.options.clock();
  return (
    <section>
      <h2>{labels.lists[list]}</h2>
      {copies.length === 0 ? (
        <p>{labels.empty[list]}</p>
      ) : (
        <WorkTable
          heads={[labels.copy, labels.title, labels.state, labels.since, labels.waiting]}
          rows={copies.map(({ copy, title, is, removed, since, waiting }) => [
            <a href={buildAddress(workPages.missing.path, { copy })}>{copy}</a>,
            renderTitle(title, records.get(title)),
            removed === null ? labels.states[is] : labels.removed(labels.states[is], labels.reasons[removed]),
            <span class="whole">{words.day(dateOf(new Date(since)), now)}</span>,
            waiting === 0 ? (
              0
            ) : (
              <a href={`${workPages.titles.path}/${encodeURIComponent(title)}`}>{waiting}</a>
            ),
          ])}
        />
      )}
      <MoreLink c={c} of={page} name={list} />
    </section>
  );
};
