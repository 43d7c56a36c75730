import { CopyId, TitleId } from '@torioki/lending';
import { orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { Ndc } from './ndc.js';
import { StandardNumber } from './printed-number.js';
import { Heading, Text } from './text.js';

/** An article of a magazine's issue (雑誌記事, R18). */
export const Article = t.readonly(
  t.exact(t.type({ name: Heading, authors: t.readonlyArray(Heading, 'a list of authors') })),
  'an article',
);
export type Article = t.TypeOf<typeof Article>;

/** One of the library's copies, and the call number on its spine (資料番号, 請求記号: R22, R23). */
export const CataloguedCopy = t.readonly(
  t.exact(t.type({ copy: CopyId, callNumber: orNull(Text) })),
  'a copy and its call number',
);
export type CataloguedCopy = t.TypeOf<typeof CataloguedCopy>;

/**
 * A bibliographic record (書誌). Each volume of a set, and each issue of a magazine, is a title with its own code, queue
 * and copies (A11).
 */
export const Title = t.readonly(
  t.exact(
    t.type({
      title: TitleId,
      name: Heading,
      volume: orNull(Text),
      series: orNull(Text),
      authors: t.readonlyArray(Heading, 'a list of authors'),
      publisher: orNull(Text),
      /** The date as it is printed. */
      published: orNull(Text),
      subjects: t.readonlyArray(Text, 'a list of subject headings'),
      contents: orNull(Text),
      articles: t.readonlyArray(Article, 'a list of articles'),
      ndc: t.readonlyArray(Ndc, 'a list of classes'),
      standardNumbers: t.readonlyArray(StandardNumber, 'a list of ISBNs and ISSNs'),
      copies: t.readonlyArray(CataloguedCopy, 'a list of copies'),
    }),
  ),
  'a bibliographic record',
);
export type Title = t.TypeOf<typeof Title>;

/** A record as a program passes it. Ids and texts are plain strings, checked on loading. */
export type TitleRecord = t.OutputOf<typeof Title>;
