import { randomUUID } from 'node:crypto';
import type { Loan } from 'torioki';
import { requireShown } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { Status } from '../../layout/status.js';
import { WorkTable } from '../layout/work-table.js';
import type { FileProps } from './reservations.js';
import { tryWithWaiver } from '../waiver.js';
import { Reasons } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';

/** Every reason against a renewal, and the button that renews, if necessary despite the block. */
const Renewal = async ({
  c,
  visit,
  of,
}: FileProps & { readonly of: Loan & { readonly called?: string } }) => {
  const { loan, title, called = title } = of;
  const { patrons: labels } = visit.words;
  const clickedAt = c.var.options.clock().toISOString();
  const { waivesBlock, answer, plain } = await tryWithWaiver((given) =>
    visit.file.rehearsal.renew({ loan, clickedAt, ...given }),
  );
  return (
    <>
      <Reasons of={renderReasons(c.var, plain) ?? []} />
      {answer.is === 'accepted' ? (
        <Form of={c.var} action={visit.path} ends={[]}>
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="clicked-at" value={clickedAt} />
          {waivesBlock ? <input type="hidden" name="waives-block" value="yes" /> : null}
          <Button
            label={waivesBlock ? labels.despiteBlock(labels.renew) : labels.renew}
            name="loan"
            value={loan}
            look="second small"
            about={called}
          />
        </Form>
      ) : null}
    </>
  );
};

/** The patron's loans, each with its due date and its renewal. */
export const Loans = async ({ c, visit }: FileProps) => {
  const { file, words } = visit;
  const { patrons: labels } = words;
  const loans = requireShown(await file.loans.now());
  const now = c.var.options.clock();
  return (
    <section>
      <h2>{labels.loans}</h2>
      {loans.length === 0 ? (
        <p class="quiet">{labels.noLoans}</p>
      ) : (
        <WorkTable
          heads={[labels.title, labels.dueDate, labels.pickup, labels.renewal]}
          rows={loans.map((one) => [
            one.called ?? one.title,
            <>
              <span class="whole">{words.day(one.dueDate, now)}</span>{' '}
              {one.daysOverdue === 0 ? null : <Status word={labels.overdue(one.daysOverdue)} look="late" />}
            </>,
            one.pickup.name,
            <Renewal c={c} visit={visit} of={one} />,
          ])}
        />
      )}
    </section>
  );
};
