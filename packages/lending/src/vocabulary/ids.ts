import * as t from 'io-ts';
import { makeBranded, type Branded, type TextCodec } from './branded.js';
import { inJapanese } from './in-japanese.js';

const uuidOf = (versions: string): RegExp =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-[${versions}][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

/** The pattern with capitals too. */
const inAnyCase = ({ source }: RegExp): RegExp =>
  new RegExp(source.replaceAll('a-f', 'A-Fa-f').replaceAll('ab]', 'abAB]'));

const uuid = uuidOf('1-8');
const uuidOfNoDevice = uuidOf('34578');
const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The instructions for writing ids, in Japanese. */
const likeUuid = '「1f0c7b52-8d3e-4a61-9b27-5c40e6a9d318」のような番号で書く';
const likeCode = '半角の英数字、点、ハイフン、下線を1文字から64文字までで書く';

/** A codec for a UUID. It decodes capitals as lower case. */
const makeUuidId = <Brand extends string>(
  [form, ja]: readonly [form: string, ja: string],
  accepted: RegExp,
): TextCodec<Branded<Brand>> => {
  const lower = makeBranded<Brand>([form, ja], 36, accepted);
  const codec = new t.Type<Branded<Brand>, string>(
    form,
    lower.is,
    (value, context) =>
      lower.validate(typeof value === 'string' && value.length === 36 ? value.toLowerCase() : value, context),
    t.identity,
  );
  const { longest, hasMore } = lower;
  return Object.assign(inJapanese(codec, ja), { longest, pattern: inAnyCase(accepted), hasMore });
};

const uuidId = <Brand extends string>(of: string) =>
  makeUuidId<Brand>([`the id of a ${of}, a UUID`, likeUuid], uuid);

const codeId = <Brand extends string>(of: string) =>
  makeBranded<Brand>(
    [`the code of a ${of}: 1 to 64 letters, digits, dots, dashes and underscores`, likeCode],
    64,
    code,
  );

/** UUIDs of versions 1, 2 and 6 are refused: they contain the address of the device that made them. */
export const CommandId = makeUuidId<'CommandId'>(
  [
    'the id of a command, a UUID of version 3, 4, 5, 7 or 8 (versions 1, 2 and 6 show which device made them)',
    `${likeUuid}。バージョンは3、4、5、7、8のどれか（1、2、6からは、作った機器がわかる）`,
  ],
  uuidOfNoDevice,
);
export type CommandId = t.TypeOf<typeof CommandId>;

export const ReservationId = uuidId<'ReservationId'>('reservation');
export type ReservationId = t.TypeOf<typeof ReservationId>;

export const LoanId = uuidId<'LoanId'>('loan');
export type LoanId = t.TypeOf<typeof LoanId>;

/** A pseudonym: the history's only reference to a borrower. */
export const BorrowerId = uuidId<'BorrowerId'>('borrower');
export type BorrowerId = t.TypeOf<typeof BorrowerId>;

/** The id of a reading order (読みたい順予約). */
export const GroupId = uuidId<'GroupId'>('reading-order group');
export type GroupId = t.TypeOf<typeof GroupId>;

/** The id of a person in the registry. No event contains both this id and a borrower. */
export const PatronId = uuidId<'PatronId'>('patron');
export type PatronId = t.TypeOf<typeof PatronId>;

/** 蔵書リクエスト票 */
export const RequestId = uuidId<'RequestId'>('title request');
export type RequestId = t.TypeOf<typeof RequestId>;

/** タイトルコード */
export const TitleId = codeId<'TitleId'>('title');
export type TitleId = t.TypeOf<typeof TitleId>;

/** 資料番号 */
export const CopyId = codeId<'CopyId'>('copy');
export type CopyId = t.TypeOf<typeof CopyId>;

/** 受取場所 */
export const LocationId = codeId<'LocationId'>('pickup location');
export type LocationId = t.TypeOf<typeof LocationId>;

/** Another library, which lends copies to this library or borrows copies from it. */
export const LibraryId = codeId<'LibraryId'>('library');
export type LibraryId = t.TypeOf<typeof LibraryId>;

export const StaffCode = codeId<'StaffCode'>('member of staff');
export type StaffCode = t.TypeOf<typeof StaffCode>;

/** A library's name for a rule set or a place; never the name of a person. */
export const Label = makeBranded<'Label'>(
  ['a label of 1 to 80 characters', '1文字から80文字までで書く'],
  80,
  /^[^\p{Cc}\p{Cs}]{1,80}$/u,
);
export type Label = Branded<'Label'>;
