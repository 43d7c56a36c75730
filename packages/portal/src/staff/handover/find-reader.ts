import { foldCard } from '../../guard/login-guard.js';
import { requireShown } from '../../context.js';
import type { AtDesk } from '../staff-visit.js';

/** The copies that wait for a reader at the place of the desk. */
export const findCopiesHere = async ({ desk, member: { location } }: AtDesk, patron: string) =>
  requireShown(await desk.file(patron).setAside.now()).filter(({ pickup }) => pickup.location === location);

export type CopyHere = Awaited<ReturnType<typeof findCopiesHere>>[number];

/**
 * The reader with a card, and whether it is the reader's valid card. Undefined for an unknown card, and for a
 * code that cannot be a card number.
 */
export const findReader = async ({ desk }: AtDesk, card: string) => {
  const answer = await desk.patronWithCard(card);
  if (answer.is === 'refused') return undefined;
  if (answer.is === 'failed' && answer.error.code === 'invalid-input') return undefined;
  const { id, name, cards } = requireShown(answer);
  const valid = cards.at(-1)?.number ?? '';
  return { patron: id, name, isValidCard: foldCard(valid) === foldCard(card) };
};

export type Reader = NonNullable<Awaited<ReturnType<typeof findReader>>>;

/** Whether a desk may open a reader. A branch opens only readers with a copy on its shelf. */
export const mayOpen = async (at: AtDesk, { patron }: Reader): Promise<boolean> =>
  at.member.role === 'counter' || (await findCopiesHere(at, patron)).length > 0;
