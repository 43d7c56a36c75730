import { CommandId, CopyId, Count, LocalDate } from '@torioki/lending/vocabulary';
import { randomBytes } from 'node:crypto';
import * as t from 'io-ts';
import type { PortalContext } from '../../context.js';
import { longestSignIn } from '../sign-in/sign-ins.js';
import { clearList, findNextInstant, keepEntry, readList, type SealedList } from '../sealed-list.js';

/** The reader whose card was scanned, until the next card. The id is the handle of the reader's page. */
const OpenedReader = t.readonly(
  t.exact(t.type({ id: t.string, at: Count, card: t.string, patron: t.string })),
  'an opened reader',
);
export type OpenedReader = t.TypeOf<typeof OpenedReader>;

const SeenCard = t.readonly(t.exact(t.type({ id: t.string, at: Count })), 'a card that staff saw');

const HandedCopy = t.readonly(
  t.exact(
    t.type({
      /** The id of the command. */
      id: CommandId,
      /** The instant of the handover, in milliseconds since 1970. */
      at: Count,
      copy: CopyId,
      dueDate: LocalDate,
      /** The number of this copy: earlier copies count, even if the list no longer has them. */
      number: Count,
      isUndone: t.boolean,
    }),
  ),
  'a copy that was handed over',
);
/** A copy that was handed over, with its due date. It has no title. */
export type HandedCopy = t.TypeOf<typeof HandedCopy>;

/** A handle belongs to one sign-in. The token of another sign-in cannot open its reader. */
const purposeOf = ({ var: { token } }: PortalContext, name: string): string => `${name} ${token}`;

/** The longest time of a handover, in minutes: that of a sign-in. */
const longest = longestSignIn / 60_000;

/** The page of a reader ends 15 minutes after the last click. */
const listReaders = (c: PortalContext): SealedList<OpenedReader> => ({
  name: 'reader',
  purpose: purposeOf(c, 'reader'),
  codec: OpenedReader,
  most: 1,
  mostLetters: 1_000,
  minutes: 15,
});

const listSeenCards = (c: PortalContext): SealedList<t.TypeOf<typeof SeenCard>> => ({
  name: 'branch-card',
  purpose: purposeOf(c, 'branch-card'),
  codec: SeenCard,
  most: 1,
  mostLetters: 1_000,
  minutes: longest,
});

/** The copies that were handed over to the reader with a handle. */
export const listHanded = (c: PortalContext, handle: string): SealedList<HandedCopy> => ({
  name: 'handed',
  purpose: purposeOf(c, `handed ${handle}`),
  codec: HandedCopy,
  most: 15,
  mostLetters: 3_600,
  minutes: longest,
});

/** Whether earlier copies are no longer in the list. */
export const hasEarlier = (handed: readonly HandedCopy[]): boolean =>
  handed.some(({ number }) => number > handed.length);

/** The copies whose handover was not undone. */
export const listLent = (handed: readonly HandedCopy[]): readonly HandedCopy[] =>
  handed.filter(({ isUndone }) => !isUndone);

/** The number of the next copy in a list. */
export const findNextNumber = (handed: readonly HandedCopy[]): number =>
  Math.max(handed.length, ...handed.map(({ number }) => number)) + 1;

/** The opened reader of this sign-in. */
export const findOpenedReader = async (c: PortalContext): Promise<OpenedReader | undefined> =>
  (await readList(c, listReaders(c)))[0];

/** Keeps the page of a reader open after a click. */
export const keepOpened = (c: PortalContext, opened: OpenedReader): Promise<unknown> =>
  keepEntry(c, listReaders(c), opened);

/**
 * Opens the reader with a card in place of the earlier reader. Returns the handle, which is random. If the same
 * reader is already open, the handle and the handed copies stay the same.
 */
export const openReader = async (c: PortalContext, card: string, patron: string): Promise<string> => {
  const opened = await findOpenedReader(c);
  if (opened?.patron === patron) {
    await keepOpened(c, { ...opened, card });
    return opened.id;
  }
  const id = randomBytes(12).toString('base64url');
  clearList(c, listSeenCards(c));
  clearList(c, listHanded(c, id));
  await keepOpened(c, { id, at: findNextInstant(c, opened === undefined ? [] : [opened]), card, patron });
  return id;
};

/** Notes that staff saw the card of the branch. */
export const keepSeenCard = (c: PortalContext, { id, at }: OpenedReader): Promise<unknown> =>
  keepEntry(c, listSeenCards(c), { id, at });

/** Whether staff saw the card of the branch. */
export const hasSeenCard = async (c: PortalContext, { id }: OpenedReader): Promise<boolean> =>
  (await readList(c, listSeenCards(c))).some((seen) => seen.id === id);
