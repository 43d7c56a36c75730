import type { LocalDate } from '@torioki/lending';
import { Fact } from '../layout/fact.js';
import { Notice } from '../layout/notice.js';
import { renderTitle } from '../layout/title.js';
import { findTitleRecords } from '../find-title-records.js';
import { makeConfirmationPage } from './confirmation.js';

/** The confirmation of a renewal, 貸出延長の確認 (R75–R78). */
export const renewalPage = makeConfirmationPage('/loans/:loan/renewals/:command', {
  kinds: ['renewal'],
  under: (screen) => ['/loans', screen.portal.loans],
  show: async (c, order, isDone) => {
    const { title, from, to } = order;
    const { options, texts, words } = c.var;
    const records = await findTitleRecords(options, [order]);
    const dateOf = (day: string) => words.dates.day(day as LocalDate, options.clock());
    return {
      title: words.renewal.heading,
      lead: words.renewal.lead,
      notDone: words.loans.notRenewed,
      back: words.renewal.back,
      ends: 'renewal',
      order: (
        <dl class="facts">
          <Fact name={words.screen.holdings.title}>{renderTitle(title, records.get(title))}</Fact>
          <Fact name={words.screen.loans.dueDate}>
            {isDone ? null : `${dateOf(from)} → `}
            <strong class="whole">{dateOf(to)}</strong>
          </Fact>
        </dl>
      ),
      remarks: (
        <>
          {to > from ? null : (
            <Notice is="warning">
              <p>{words.renewal.gainsNothing}</p>
            </Notice>
          )}
          <p class="quiet">{texts.notes.howOftenRenewed}</p>
        </>
      ),
      done: words.renewal.done,
    };
  },
});
