import { Hono } from 'hono';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { Lines } from '../../layout/lists.js';
import { readPart, renderLetters } from '../letters/letters-page.js';
import { WorkTable } from '../layout/work-table.js';
import { onlyFor } from '../only-for.js';
import { dateOf } from '../../local-date.js';
import { type AtDesk, type Shown, visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

const page = workPages.overdue;

export const overdueLettersPath = `${page.path}/letters`;

/** By default, a reader gets a letter after this number of days. */
export const leastDays = 14;

type Loans = Shown<ReturnType<AtDesk['desk']['file']>['loans']['now']>;

const readDays = (c: PortalContext): number => {
  const days = (c.req.query('days') ?? '').normalize('NFKC').trim();
  return /^\d{1,5}$/.test(days) ? Number(days) : leastDays;
};

/** The late copies in a letter: without titles, since a letter may be opened by others. */
const LateCopies = ({ c, loans }: { readonly c: PortalContext; readonly loans: Loans }) => {
  const { texts, words } = c.var;
  const { overdue: labels, date } = words.letters;
  return (
    <WorkTable
      heads={[labels.copy, labels.dueDate, labels.daysOverdue, labels.returnTo]}
      rows={loans.map(({ copy, dueDate, daysOverdue, returnTo }) => [
        copy,
        date(dueDate),
        labels.days(daysOverdue),
        returnTo.byPost ? texts.notes.postedBack : returnTo.name,
      ])}
    />
  );
};

/**
 * The loan of a reader that is overdue for the longest time. Even if the reader's loans are in several parts of the
 * list, only the part with this loan has a letter to the reader. Special closures may have moved it to any part.
 */
const findOldest = (loans: Loans): Loans[number] | undefined =>
  loans.toSorted((one, other) => other.daysOverdue - one.daysOverdue || (one.loan < other.loan ? -1 : 1))[0];

const renderOverdueLetters = async (c: PortalContext) => {
  const { at, words } = visitOf(c);
  const { overdue: letter, date } = c.var.words.letters;
  const { items, ...part } = await readPart(
    c,
    (of) => at.desk.views.overdue(of).now(),
    ({ loans }) => loans,
  );
  const days = readDays(c);
  const late = new Set(items.flatMap(({ daysOverdue, borrower }) => (daysOverdue >= days ? [borrower] : [])));
  return renderLetters(c, {
    of: page,
    title: words.overdue.letters,
    empty: words.overdue.none(days),
    list: { items: items.filter(({ borrower }) => late.has(borrower)), ...part },
    write: async (file, listed) => {
      const loans = requireShown(await file.loans.now()).filter(({ daysOverdue }) => daysOverdue > 0);
      const oldest = findOldest(loans);
      if (!listed.some(({ loan }) => loan === oldest?.loan)) return undefined;
      return {
        heading: letter.heading,
        body: (
          <>
            <p>{letter.lead(date(dateOf(c.var.options.clock())))}</p>
            <LateCopies c={c} loans={loans} />
            <p>{letter.crossed}</p>
            <Lines of={c.var.texts.contact} />
          </>
        ),
      };
    },
  });
};

/** 督促状: a letter to each reader whose loans are overdue for long enough, with all overdue copies (A36). */
export const overdueLettersPage = new Hono<PortalEnv>().get(
  overdueLettersPath,
  onlyFor(page),
  renderOverdueLetters,
);
