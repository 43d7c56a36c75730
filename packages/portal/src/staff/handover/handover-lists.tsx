import type { Child } from 'hono/jsx';
import type { PortalContext } from '../../context.js';
import { Button } from '../../layout/button.js';
import { Form } from '../../layout/form.js';
import { Status } from '../../layout/status.js';
import { canUndo } from '../scans/undo.js';
import { findCopiesHere } from './find-reader.js';
import { hasEarlier, listLent } from './opened-reader.js';
import { Pickup } from './pickup.js';
import type { HandoverVisit } from './visit.js';

interface ListProps {
  readonly c: PortalContext;
  readonly visit: HandoverVisit;
}

const SmallForm = ({ c, visit, children }: ListProps & { readonly children: Child }) => (
  <Form of={c.var} action={visit.path} ends={[]}>
    {children}
  </Form>
);

/** The cards of the reader. At a branch, staff confirm that they saw the card of the branch (R61). */
export const Cards = ({ c, visit }: ListProps) => {
  const { at, reader, hasBranchCard, words } = visit;
  const { handover: labels } = words;
  return (
    <section class="scans">
      <h2>{labels.cards}</h2>
      <ul>
        <li>
          <span>{labels.prefectural}</span>
          {reader.isValidCard ? (
            <Status word={labels.seen} look="ready" />
          ) : (
            <>
              <span>{labels.notValidLead}</span>
              <Status word={labels.notValid} look="late" />
            </>
          )}
        </li>
        {at.member.role !== 'branch' ? null : (
          <li>
            <span>{labels.ofBranch(at.place)}</span>
            <Status
              word={hasBranchCard ? labels.seen : labels.notSeen}
              look={hasBranchCard ? 'ready' : 'waits'}
            />
            {hasBranchCard ? null : (
              <SmallForm c={c} visit={visit}>
                <Button label={labels.confirm} name="branch-card" value="seen" look="second small" />
              </SmallForm>
            )}
          </li>
        )}
      </ul>
    </section>
  );
};

/** The copies that wait here for the reader, each with its button or with the reasons against the pickup. */
export const CopiesHere = async ({ c, visit }: ListProps) => {
  const { handover: labels, day: dayOf } = visit.words;
  const now = c.var.options.clock();
  const copies = await findCopiesHere(visit.at, visit.reader.patron);
  return (
    <section class="scans">
      <h2>{labels.here}</h2>
      {copies.length === 0 ? <p>{labels.none}</p> : null}
      <ul>
        {copies.map(({ copy, title, called = title, shelf, lastDay, isOver }) => (
          <li>
            <strong>{copy}</strong>
            <span>{called}</span>
            <span>{labels.shelves[shelf]}</span>
            {lastDay === null ? null : <span class="whole">{labels.lastDay(dayOf(lastDay, now))}</span>}
            {isOver ? <Status word={labels.isOver} look="late" /> : null}
            <Pickup c={c} visit={visit} copy={copy} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The copies that were handed over, newest first, each with its due date and its undo. */
export const HandedCopies = async ({ c, visit }: ListProps) => {
  const { at, handed, words, path } = visit;
  const { handover: labels, day: dayOf } = words;
  if (handed.length === 0) return null;
  const now = c.var.options.clock();
  const undoable = await Promise.all(
    handed.map(async ({ id, isUndone }) => !isUndone && (await canUndo(at, id))),
  );
  return (
    <section class="scans">
      <h2>{labels.handed}</h2>
      <ul>
        {handed.map(({ id, copy, dueDate, isUndone }, index) => (
          <li>
            <strong>{copy}</strong>
            <span class="whole">{labels.due(dayOf(dueDate, now))}</span>
            {isUndone ? <Status word={labels.isUndone} /> : null}
            {undoable[index] ? (
              <SmallForm c={c} visit={visit}>
                <input type="hidden" name="undo" value={id} />
                <Button label={labels.undo} look="second small" about={copy} />
              </SmallForm>
            ) : null}
          </li>
        ))}
      </ul>
      {hasEarlier(handed) ? <p>{labels.earlier}</p> : null}
      {listLent(handed).length === 0 ? null : (
        <p class="buttons">
          <a href={`${path}/receipt`}>{labels.receipt}</a>
          <a href={`${path}/receipt?titles`}>{labels.withTitles}</a>
        </p>
      )}
    </section>
  );
};
