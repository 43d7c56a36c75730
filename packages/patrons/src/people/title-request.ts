import { Instant, type RequestId } from '@torioki/lending';
import { makeBranded, orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import type { PatronId } from './ids.js';
import { isText } from './person.js';

const line = (most: number) =>
  makeBranded<'Line'>(
    [`a text of 1 to ${most} characters on one line`, `${most}文字までの一行で書く`],
    most,
    /^\P{Cc}+$/u,
    isText,
  );

/** The patron's text on a 蔵書リクエスト票, unchanged: even a wrong number may help to find the title (R67). */
export const TitleRequestForm = t.exact(
  t.type({
    /** 書名, the only required field. */
    name: line(300),
    /** 著者名 */
    author: orNull(line(200)),
    /** 出版者 */
    publisher: orNull(line(200)),
    /** 出版年 */
    published: orNull(line(50)),
    /** ISBN/ISSN */
    standardNumber: orNull(line(50)),
    /** 備考 */
    note: orNull(
      makeBranded<'Note'>(
        ['a text of 1 to 1000 characters', '1000文字までで書く'],
        1_000,
        /^[\P{Cc}\r\n]+$/u,
        isText,
      ),
    ),
  }),
  'the fields of a title request',
);
export type TitleRequestForm = Readonly<t.TypeOf<typeof TitleRequestForm>>;

/** A row of the title requests. Stored format: a change needs a new version. */
export const TitleRequestDocument = t.exact(
  t.type({ requestedAt: Instant, form: TitleRequestForm }),
  'a title request',
);

/** A title that a patron requests because the library does not hold it. */
export interface FiledTitleRequest extends Readonly<t.TypeOf<typeof TitleRequestDocument>> {
  readonly id: RequestId;
  readonly patron: PatronId;
}
