import { NotDone } from '../layout/refused-answer.js';
import type { StaffVisit } from '../staff-visit.js';

/** The answer to a text that is no copy and opens no page. */
export const renderUnknown = ({ words: { scan: labels } }: StaffVisit, text: string) =>
  text.trim() === '' ? (
    <NotDone heading={labels.empty} lead={labels.emptyLead} />
  ) : (
    <NotDone heading={labels.unknown} lead={labels.unknownLead} facts={[[labels.read, text]]} />
  );
