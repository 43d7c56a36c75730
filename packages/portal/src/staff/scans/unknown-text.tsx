import { readScannedCode } from '@torioki/lending/vocabulary';
import { NotDone } from '../layout/refused-answer.js';
import type { AtDesk, DeskVisit } from '../staff-visit.js';

/** Whether a text is a card. A branch sees only the cards of people with a copy on its shelf, which open a page. */
const isCard = async ({ desk, member }: AtDesk, text: string): Promise<boolean> => {
  if (member.role === 'branch') return false;
  for (const code of readScannedCode(text)) if ((await desk.patronWithCard(code)).is === 'shown') return true;
  return false;
};

/** The answer to a text that is no copy. Only an unknown code is shown: a card number is not. */
export const renderUnknown = async ({ at, words: { scan: labels } }: DeskVisit, text: string) => {
  if (text.trim() === '') return <NotDone heading={labels.empty} lead={labels.emptyLead} />;
  if (await isCard(at, text)) return <NotDone heading={labels.card} lead={labels.cardLead} />;
  return <NotDone heading={labels.unknown} lead={labels.unknownLead} facts={[[labels.read, text]]} />;
};
