import { foldText } from '@torioki/lending/vocabulary';
import type { PortalContext } from '../../context.js';
import { findReader } from '../handover/find-reader.js';
import { type AtDesk, type Shown, visitOf } from '../staff-visit.js';

/** The registered persons with the name of an applicant. */
export type Namesakes = Shown<AtDesk['desk']['search']>['persons'];

/**
 * The registered persons with the name of an applicant, who may be the same person. If a person has the card
 * already, the library itself decides: it knows a form that is sent twice, and refuses a taken card.
 */
export const findNamesakes = async (
  c: PortalContext,
  { name, card }: { readonly name: string; readonly card: string },
): Promise<Namesakes> => {
  const { at } = visitOf(c);
  if (await findReader(at, card)) return [];
  const answer = await at.desk.search({ text: name });
  return answer.is === 'shown'
    ? answer.shown.persons.filter((one) => foldText(one.name) === foldText(name))
    : [];
};
