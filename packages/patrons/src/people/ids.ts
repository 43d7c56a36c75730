import type { PatronId } from '@torioki/lending';
import { makeBranded, type Branded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';
import { validate } from 'uuid';
import { isText } from './person.js';

export { PatronId } from '@torioki/lending';

const uuidId = <Brand extends string>(of: string) =>
  makeBranded<Brand>(
    [`the id of a ${of}, a UUID in lower case`, '小文字のUUIDで書く'],
    36,
    /^[0-9a-f-]{36}$/,
    validate,
  );

const codeId = <Brand extends string>(what: string) =>
  makeBranded<Brand>(
    [
      `${what}: 1 to 64 letters, digits, dots, dashes and underscores`,
      '半角の英数字、点、ハイフン、下線を1文字から64文字までで書く',
    ],
    64,
    /^[A-Za-z0-9._-]{1,64}$/,
  );

/**
 * A directory's key of a person: a registry's patron id, or a host's own key. It never enters the history.
 */
export type PatronKey = Branded<'PatronKey'> | PatronId;
export const PatronKey = makeBranded<'PatronKey'>(
  ['the key of a patron: 1 to 64 printable characters', '表示できる1文字から64文字までで書く'],
  64,
  /^\P{C}+$/u,
  isText,
) as t.Type<PatronKey, string>;

/** The value in the column `patron` of a row that belongs to no patron. */
export const nobody = '' as PatronKey;

/** 利用者番号: the number printed on the card. */
export const CardNumber = makeBranded<'CardNumber'>(
  [
    'a card number of 1 to 32 letters, digits and dashes',
    '半角の英数字とハイフンを1文字から32文字までで書く',
  ],
  32,
  /^[A-Za-z0-9-]{1,32}$/,
);
export type CardNumber = t.TypeOf<typeof CardNumber>;

export const MissingId = uuidId<'LackingId'>('fact or borrower');

export const MailId = uuidId<'MailId'>('mail');
export type MailId = t.TypeOf<typeof MailId>;

/** The name of a run of the mail job, usually its day. */
export const RunId = codeId<'RunId'>('the name of a run');
export type RunId = t.TypeOf<typeof RunId>;

/** The name of a process that sends mails. */
export const WorkerId = codeId<'WorkerId'>('the name of a worker');
export type WorkerId = t.TypeOf<typeof WorkerId>;
