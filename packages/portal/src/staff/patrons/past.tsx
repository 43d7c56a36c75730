import { requireShown } from '../../context.js';
import { dateOf } from '../../local-date.js';
import { WorkTable } from '../layout/work-table.js';
import type { FileProps } from './reservations.js';

/** The number of lines of a list about the past. */
const most = 50;

interface PastListProps<One> extends Pick<FileProps, 'visit'> {
  readonly heading: string;
  readonly all: readonly One[];
  readonly heads: readonly string[];
  readonly row: (one: One) => Parameters<typeof WorkTable>[0]['rows'][number];
}

/** A list about the past: the first lines, and the number of the others. Nothing if the list is empty. */
const PastList = <One,>({ visit, heading, all, heads, row }: PastListProps<One>) =>
  all.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <WorkTable heads={heads} rows={all.slice(0, most).map(row)} />
      {all.length > most ? <p>{visit.words.patrons.others(all.length - most)}</p> : null}
    </section>
  );

/** The reservations that ended without a loan, newest first. */
export const EndedReservations = async ({ c, visit }: FileProps) => {
  const { patrons: labels, day: dayOf } = visit.words;
  const now = c.var.options.clock();
  return (
    <PastList
      visit={visit}
      heading={labels.endedReservations}
      all={requireShown(await visit.file.ended.now())}
      heads={[labels.title, labels.state, labels.endedOn]}
      row={({ title, called = title, why, endedOn }) => [
        called,
        labels.endings[why],
        <span class="whole">{dayOf(endedOn, now)}</span>,
      ]}
    />
  );
};

/** The patron's title requests with their answers, newest first. */
export const TitleRequests = async ({ c, visit }: FileProps) => {
  const { patrons: labels, day: dayOf } = visit.words;
  const now = c.var.options.clock();
  return (
    <PastList
      visit={visit}
      heading={labels.titleRequests}
      all={requireShown(await visit.file.titleRequests()).toReversed()}
      heads={[labels.title, labels.state, labels.requestedOn]}
      row={({ form, is, reason, requestedAt }) => [
        form.name,
        <>
          {labels.requestStates[is]}
          {reason === null ? null : <p class="quiet">{visit.words.requests.reasons[reason]}</p>}
        </>,
        <span class="whole">{dayOf(dateOf(new Date(requestedAt)), now)}</span>,
      ]}
    />
  );
};

/** The access log, for general materials. */
export const Accesses = async ({ c, visit }: FileProps) => {
  if (visit.at.member.role !== 'general-materials') return null;
  const { patrons: labels, day: dayOf } = visit.words;
  const now = c.var.options.clock();
  const all = requireShown(await visit.file.accessLog());
  return (
    <>
      <PastList
        visit={visit}
        heading={labels.accesses}
        all={all}
        heads={[labels.staff, labels.on]}
        row={({ staff, on }) => [staff, <span class="whole">{dayOf(on, now)}</span>]}
      />
      <p class="quiet">{all.length === 0 ? labels.noAccesses : labels.accessesLead}</p>
    </>
  );
};
