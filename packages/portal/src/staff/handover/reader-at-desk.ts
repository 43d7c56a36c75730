import { CommandId, CopyId, Count, list, LocalDate } from '@torioki/lending/vocabulary';
import { randomBytes } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as t from 'io-ts';
import type { PortalContext } from '../../context.js';
import { cookieAttributes } from '../../guard/cookie.js';
import { seal, unseal } from '../../guard/seal.js';
import { readVisitClock } from '../../visit-clock.js';

/** A copy that was handed over, with its due date. It has no title. */
export const HandedCopy = t.readonly(
  t.exact(
    t.type({
      /** The id of the command. */
      id: CommandId,
      copy: CopyId,
      dueDate: LocalDate,
      isUndone: t.boolean,
    }),
  ),
  'a copy that was handed over',
);
export type HandedCopy = t.TypeOf<typeof HandedCopy>;

/** The number of handed copies that the browser keeps: a cookie has at most 4 KB. */
const mostHanded = 15;

/** The reader whose card was scanned, until the next card. */
export const ReaderAtDesk = t.readonly(
  t.exact(
    t.type({
      card: t.string,
      /** Whether staff saw the card of the branch. */
      hasBranchCard: t.boolean,
      /** The handed copies, newest first. */
      handed: list(HandedCopy, 'handed copies', mostHanded),
      /** The number of further handed copies. */
      more: Count,
    }),
  ),
  'a reader at a desk',
);
export type ReaderAtDesk = t.TypeOf<typeof ReaderAtDesk>;

/** The page of a reader ends this number of minutes after the last click. */
const minutes = 15;

const nameCookie = (handle: string): string => `reader-${handle}`;
const prefix = `__Host-${nameCookie('')}`;

/** A handle belongs to one sign-in: its reader cannot be opened with the token of another. */
const purposeOf = ({ var: { token } }: PortalContext, handle: string): string => `reader ${handle} ${token}`;

const parseReader = (text: string): ReaderAtDesk | undefined => {
  const read = E.chain((found: unknown) => ReaderAtDesk.decode(found))(
    E.tryCatch(
      (): unknown => JSON.parse(text),
      () => [],
    ),
  );
  return E.isRight(read) ? read.right : undefined;
};

/** The reader with a handle of this sign-in. */
export const findReader = async (c: PortalContext, handle: string): Promise<ReaderAtDesk | undefined> => {
  const sealed = getCookie(c, nameCookie(handle), cookieAttributes.prefix);
  const at = readVisitClock(c.var.options);
  const text =
    sealed === undefined ? undefined : unseal(await c.var.keys(at), purposeOf(c, handle), sealed, at);
  return text === undefined ? undefined : parseReader(text);
};

/** Keeps a reader under a handle, encrypted in the browser. */
export const keepReader = async (c: PortalContext, handle: string, reader: ReaderAtDesk): Promise<void> => {
  const at = readVisitClock(c.var.options);
  const until = at + minutes * 60 * 1000;
  const text = JSON.stringify(reader);
  const sealed = seal(await c.var.keys(at), purposeOf(c, handle), { text, until });
  setCookie(c, nameCookie(handle), sealed, cookieAttributes);
};

/** Opens a reader in place of the earlier one, and returns the new handle: random, so that it says nothing. */
export const openReader = async (c: PortalContext, card: string): Promise<string> => {
  for (const name of Object.keys(getCookie(c)))
    if (name.startsWith(prefix)) deleteCookie(c, name.slice('__Host-'.length), cookieAttributes);
  const handle = randomBytes(12).toString('base64url');
  await keepReader(c, handle, { card, hasBranchCard: false, handed: [], more: 0 });
  return handle;
};

/** The reader after a further copy. The oldest copies are only counted. */
export const addHanded = (reader: ReaderAtDesk, copy: HandedCopy): ReaderAtDesk => {
  const handed = [copy, ...reader.handed];
  const more = reader.more + Math.max(0, handed.length - mostHanded);
  return { ...reader, handed: handed.slice(0, mostHanded), more };
};
