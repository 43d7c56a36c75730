import type { PortalContext } from '../../context.js';
import { Facts } from '../../layout/fact.js';
import { Answer } from '../layout/answer.js';
import { findScannedCopy } from '../scans/find-scanned-copy.js';
import type { HandedCopy } from './opened-reader.js';
import { renderHandover } from './render-handover.js';
import type { HandoverVisit } from './visit.js';

/** The page of a reader with the answer about a copy of the list. */
export const renderHanded = async (c: PortalContext, visit: HandoverVisit, handed: HandedCopy) => {
  const { handover: labels, day: dayOf, scan } = visit.words;
  const called = (await findScannedCopy(visit.at, handed.copy))?.called;
  const answer = (
    <Answer
      is="done"
      heading={handed.isUndone ? labels.undone : labels.lent(dayOf(handed.dueDate, c.var.options.clock()))}
    >
      <p>{handed.isUndone ? labels.undoneLead : labels.lentLead}</p>
      <Facts
        of={[[labels.field, handed.copy], ...(called === undefined ? [] : [[scan.title, called] as const])]}
      />
    </Answer>
  );
  return renderHandover(c, visit, { answer });
};
