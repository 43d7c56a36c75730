import type { Title } from '@torioki/catalogue';
import type { PortalContext } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { findTitleRecords } from '../../find-title-records.js';
import { Links } from '../../layout/lists.js';
import { renderTitle } from '../../layout/title.js';
import { dateOf } from '../../local-date.js';
import { findCardEndings } from '../dispatch/card-endings.js';
import { listBoxes } from '../dispatch/boxes.js';
import { findNextDispatchDay } from '../dispatch/next-dispatch-day.js';
import { MoreLink, showList } from '../layout/paged-list.js';
import { WorkTable } from '../layout/work-table.js';
import { scanningPage } from '../scans/scanning-page.js';
import { type ShownView, visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

type PlaceToSend = ShownView<'packingList'>['places'][number];

interface PlaceProps {
  readonly c: PortalContext;
  readonly of: PlaceToSend;
  readonly records: ReadonlyMap<string, Title>;
  readonly endings: ReadonlyMap<string, string>;
}

const Place = ({ c, of: { name, toSend }, records, endings }: PlaceProps) => {
  const { dispatch: labels } = wordsOf(c);
  return (
    <>
      <h3>{labels.place(name, toSend.length)}</h3>
      <WorkTable
        heads={[labels.copy, labels.title, labels.card]}
        rows={toSend.map(({ copy, title, borrower }) => [
          copy,
          renderTitle(title, records.get(title)),
          endings.get(borrower ?? '') ?? labels.noCard,
        ])}
      />
    </>
  );
};

/** The copies that leave today, by place, and the boxes. */
const PackingLists = async ({ c }: { readonly c: PortalContext }) => {
  const { at, words } = visitOf(c);
  const { dispatch: labels } = words;
  const now = c.var.options.clock();
  const page = await showList(
    c,
    (of) => at.desk.views.packingList(dateOf(now), of).now(),
    (shown) => shown.places,
  );
  const places = page?.shown.places ?? [];
  const copies = places.flatMap(({ toSend }) => toSend);
  const records = await findTitleRecords(c.var.options, copies);
  const endings = await findCardEndings(at, copies);
  const boxes = listBoxes(await findPlaces(c));
  const next = await findNextDispatchDay(c);
  return (
    <section>
      <h2>{labels.list(words.day(dateOf(now), now))}</h2>
      <p class="quiet">{copies.length === 0 ? labels.empty : labels.lead}</p>
      <p class="quiet">{next === undefined ? labels.noNext : labels.next(words.day(next, now))}</p>
      {places.map((of) => (
        <Place c={c} of={of} records={records} endings={endings} />
      ))}
      <MoreLink c={c} of={page} />
      <div class="screen-only">
        <h2>{labels.papers}</h2>
        <p class="quiet">{labels.papersLead}</p>
        <Links
          of={[
            [`${workPages.dispatch.path}/parcels`, labels.parcels.title],
            [`${workPages.dispatch.path}/parcels?sent`, labels.sentParcels.title],
            ...boxes.map(
              ({ location, name }) =>
                [
                  `${workPages.dispatch.path}/boxes/${encodeURIComponent(location)}`,
                  labels.box(name),
                ] as const,
            ),
          ]}
        />
      </div>
    </section>
  );
};

/** The packing list of today, and the field that ships each copy (R51). */
export const dispatchPage = scanningPage({ of: workPages.dispatch, Lists: PackingLists });
