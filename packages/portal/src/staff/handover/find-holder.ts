import { foldCard } from '../../guard/login-guard.js';
import { requireShown } from '../../context.js';
import type { AtDesk } from '../staff-visit.js';

/** The copies that wait for a person at the place of the desk. */
export const findCopiesHere = async ({ desk, member: { location } }: AtDesk, patron: string) =>
  requireShown(await desk.file(patron).setAside.now()).filter(({ pickup }) => pickup.location === location);

export type CopyHere = Awaited<ReturnType<typeof findCopiesHere>>[number];

/** The person with a card, and whether it is the person's valid card. Undefined for an unknown card. */
export const findHolder = async ({ desk }: AtDesk, card: string) => {
  const answer = await desk.patronWithCard(card);
  if (answer.is === 'refused') return undefined;
  const { id, name, cards } = requireShown(answer);
  const valid = cards.at(-1)?.number ?? '';
  return { patron: id, name, isValidCard: foldCard(valid) === foldCard(card) };
};

export type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>;

/** Whether a desk may open a person. A branch opens only people with a copy on its shelf. */
export const mayOpen = async (at: AtDesk, { patron }: Holder): Promise<boolean> =>
  at.member.role === 'counter' || (await findCopiesHere(at, patron)).length > 0;
