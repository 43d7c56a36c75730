import type { Outcome } from './staff-visit.js';

/** An answer to a command, and whether the command waives the patron's block. */
interface Waived<Answer extends Awaited<Outcome>> {
  readonly waivesBlock: boolean;
  readonly answer: Answer;
  /** The answer to the command without the waiver. */
  readonly plain: Answer;
}

const isBlocked = (answer: Awaited<Outcome>): boolean =>
  answer.is === 'refused' && answer.refusals.some(({ code }) => code === 'patron-blocked');

/** Tries a command. If the patron's block stops it, tries it with the block waived by staff. */
export const tryWithWaiver = async <Answer extends Awaited<Outcome>>(
  rehearse: (given: { readonly waivesBlock: boolean }) => Promise<Answer>,
): Promise<Waived<Answer>> => {
  const plain = await rehearse({ waivesBlock: false });
  const answer = isBlocked(plain) ? await rehearse({ waivesBlock: true }) : plain;
  const waivesBlock = answer !== plain && answer.is === 'accepted';
  return { waivesBlock, answer: waivesBlock ? answer : plain, plain };
};
