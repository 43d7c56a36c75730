import { NotDone } from '../layout/refused-answer.js';
import type { DeskVisit } from '../staff-visit.js';

/** The answer to a text that is no copy and opens no page. */
export const renderUnknown = ({ at, words: { scan: labels } }: DeskVisit, text: string) => {
  if (text.trim() === '') return <NotDone heading={labels.empty} lead={labels.emptyLead} />;
  const lead = at.member.role === 'general-materials' ? labels.unknownLeadInOffice : labels.unknownLead;
  return <NotDone heading={labels.unknown} lead={lead} facts={[[labels.read, text]]} />;
};
