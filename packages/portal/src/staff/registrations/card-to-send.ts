import type { CardNumber, PatronId } from '@torioki/patrons';
import type { PortalContext } from '../../context.js';
import { makeHandle, openHandle } from '../handle.js';

/** A patron's card that waits to be sent. The text of a button names it for this sign-in only. */
export interface CardToSend {
  readonly patron: PatronId;
  readonly card: CardNumber;
}

export const makeCardHandle = (c: PortalContext, { patron, card }: CardToSend): Promise<string> =>
  makeHandle(c, 'card', `${patron} ${card}`);

/** The card of a handle; undefined for the handle of another sign-in. */
export const openCardHandle = async (c: PortalContext, handle: string): Promise<CardToSend | undefined> => {
  const [patron, card] = (await openHandle(c, 'card', handle))?.split(' ') ?? [];
  return patron === undefined || card === undefined
    ? undefined
    : { patron: patron as PatronId, card: card as CardNumber };
};
