import type { Outcome } from '../staff-visit.js';
import type { PatronVisit } from './patron-visit.js';

/** An answer to a command, and whether the command waives the patron's block. */
interface Waived<Answer extends Awaited<Outcome>> {
  readonly waivesBlock: boolean;
  readonly answer: Answer;
}

/** Tries a command. If the patron's block stops it, tries it with the block waived by staff. */
export const tryWithWaiver = async <Answer extends Awaited<Outcome>>(
  { patron }: Pick<PatronVisit, 'patron'>,
  rehearse: (given: { readonly waivesBlock: boolean }) => Promise<Answer>,
): Promise<Waived<Answer>> => {
  const plain = { waivesBlock: false, answer: await rehearse({ waivesBlock: false }) };
  if (plain.answer.is === 'accepted' || patron.blocks.length === 0) return plain;
  const waived = { waivesBlock: true, answer: await rehearse({ waivesBlock: true }) };
  return waived.answer.is === 'accepted' ? waived : plain;
};
