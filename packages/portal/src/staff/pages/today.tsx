import { addDays } from '@torioki/lending/vocabulary';
import type { LocalDate } from '@torioki/lending';
import { Hono } from 'hono';
import type { Texts } from 'torioki';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Fact } from '../../layout/fact.js';
import { Status } from '../../layout/status.js';
import { renderPage } from '../../layout/page.js';
import { dateOf } from '../../local-date.js';
import { pathOfCalendar } from '../calendars/calendar-lists.js';
import { OneField } from '../layout/one-field.js';
import { WorkTable } from '../layout/work-table.js';
import { ClosingNotice } from '../places/closing-notice.js';
import { findTroubles, TroublesOfJobs } from './troubles.js';
import { readPages, type Paged, type ShowPage } from '../read-pages.js';
import { toSend } from '../registrations/post-lists.js';
import type { StaffMember } from '../staff-member.js';
import { type DeskVisit, type ShownView, type StaffWords, visitOf } from '../staff-visit.js';
import { workPages, type WorkPage } from '../work-pages.js';

/** A calendar that ends within this number of days is marked. */
const daysBeforeEnd = 30;

type CountName = keyof StaffWords['today']['counts'];

/** The page about each number. A number is for the roles of its page. */
const pagesOfCounts: Readonly<Record<CountName, WorkPage>> = {
  underWay: workPages.arrivals,
  arrived: workPages.shelf,
  comingBack: workPages.back,
  toDispatch: workPages.dispatch,
  toFetch: workPages.pull,
  setAside: workPages.shelf,
  ended: workPages.shelf,
  notSent: workPages.notices,
  overdue: workPages.overdue,
  missing: workPages.missing,
  outOfCirculation: workPages.missing,
  titleRequests: workPages.requests,
  cardsToSend: toSend,
};

interface CountsProps {
  readonly role: StaffMember['role'];
  readonly labels: StaffWords['today']['counts'];
  readonly of: Readonly<Partial<Record<CountName, number>>>;
}

const Counts = ({ role, labels, of }: CountsProps) => (
  <dl class="facts counts">
    {Object.entries(pagesOfCounts).map(([key, { path, roles }]) => {
      const name = key as CountName;
      return of[name] === undefined || !roles.includes(role) ? null : (
        <Fact name={<a href={path}>{labels[name]}</a>} class="number">
          {of[name]}
        </Fact>
      );
    })}
  </dl>
);

/** The numbers of a place. The pages of the headquarters list no shipments, so it has other numbers. */
const countPlace = ({ underWay, arrived, comingBack, headquarters }: ShownView<'deskToday'>) =>
  headquarters ?? { underWay, arrived, comingBack };

interface CalendarsProps {
  readonly member: StaffMember;
  readonly of: ShownView<'calendars'>;
  readonly words: StaffWords;
  readonly place: Texts['place'];
  readonly now: Date;
}

const publishing: WorkPage = workPages.calendars;

/** The last days of the calendars: of all places for the role that publishes them, otherwise of the own place. */
const Calendars = ({ member, of, words: { today: labels, day: dayOf }, place, now }: CalendarsProps) => {
  const mayPublish = publishing.roles.includes(member.role);
  const shown = mayPublish ? of : of.filter(({ location }) => location === member.location);
  const soon = addDays(dateOf(now), daysBeforeEnd);
  const LastDay = ({ day }: { readonly day: LocalDate | null }) => (
    <>
      {day === null ? (
        labels.unpublished
      ) : (
        <span class="whole">{labels.publishedUntil(dayOf(day, now))}</span>
      )}{' '}
      {day === null || day <= soon ? <Status word={labels.endsSoon} look="late" /> : null}
    </>
  );
  return shown.length === 0 ? null : (
    <section>
      <h2>{labels.calendars}</h2>
      <p class="quiet">{labels.calendarsLead(daysBeforeEnd)}</p>
      <WorkTable
        heads={[labels.calendarsOf, labels.closedDays, labels.dispatchDays]}
        rows={shown.map(({ location, name, closedDaysUntil, dispatchDaysUntil }) => [
          mayPublish ? <a href={pathOfCalendar(location)}>{name}</a> : name,
          <LastDay day={closedDaysUntil} />,
          place(location)?.pickupClass === 'counter' ? (
            labels.noDispatch
          ) : (
            <LastDay day={dispatchDaysUntil} />
          ),
        ])}
      />
    </section>
  );
};

const countItems = async <Shown extends Paged>(
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly unknown[],
): Promise<number> => {
  let count = 0;
  for await (const { shown } of readPages(show)) count += listOf(shown).length;
  return count;
};

/** The number that only one role has: the copies that leave today, or the cards to send. */
const countOfRole = async ({ at: { desk, member } }: DeskVisit, today: LocalDate) => {
  switch (member.role) {
    case 'dispatch': {
      const listOf = ({ places }: ShownView<'packingList'>) => places.flatMap((place) => place.toSend);
      return { toDispatch: await countItems((page) => desk.views.packingList(today, page).now(), listOf) };
    }
    case 'general-materials':
      return {
        cardsToSend: await countItems(
          (page) => desk.cardsToSend(page),
          ({ cards }) => cards,
        ),
      };
    case 'branch':
    case 'counter':
      return {};
  }
};

/** The troubles of the jobs, for general materials. */
const findOwnTroubles = async ({ var: { options, staff } }: PortalContext) =>
  options.staff && staff?.at?.member.role === 'general-materials' ? findTroubles(options.staff) : [];

/** The work that waits at a member's place today, and the last days of the calendars. */
export const todayPage = new Hono<PortalEnv>().get('/staff', async (c) => {
  const { options, texts } = c.var;
  const visit = visitOf(c);
  const { at, words } = visit;
  const { today: labels } = words;
  const ofRole = await countOfRole(visit, dateOf(options.clock()));
  const waiting = requireShown(await at.desk.views.deskToday(at.member.location).now());
  const calendars = requireShown(await at.desk.views.calendars().now());
  const troubles = await findOwnTroubles(c);
  return renderPage(c, {
    title: labels.heading,
    body: (
      <>
        <ClosingNotice c={c} />
        <OneField of={c.var} action={workPages.scan.path} labels={words.scan} />
        <section>
          <h2>{labels.waiting(at.place)}</h2>
          <Counts role={at.member.role} labels={labels.counts} of={{ ...countPlace(waiting), ...ofRole }} />
        </section>
        <TroublesOfJobs of={troubles} words={words} now={options.clock()} />
        <Calendars
          member={at.member}
          of={calendars}
          words={words}
          place={texts.place}
          now={options.clock()}
        />
      </>
    ),
  });
});
