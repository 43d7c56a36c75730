import { foldCode, splitWords } from '../folding/split-words.js';
import { standardNumber } from '../record/standard-number.js';
import { makeHit, type TitleMatcher } from './hit.js';
import type { Field } from './search.js';
import type { SearchableTitle, SearchableArticle, SearchableCopy, TextField } from './searchable.js';

type Question<Of> = (of: Of) => boolean;

/** Makes the conditions for a field's text. An empty text has no conditions. */
type Asks<Of> = (written: string) => readonly Question<Of>[];

const words =
  <Of>(textOf: (of: Of) => string): Asks<Of> =>
  (written) => {
    const sought = splitWords(written);
    return sought.length === 0 ? [] : [(of) => sought.every((word) => textOf(of).includes(word))];
  };

const code =
  <Of>(read: (written: string) => string | undefined, meets: (of: Of, sought: string) => boolean): Asks<Of> =>
  (written) => {
    const sought = read(written) ?? '';
    return sought === '' ? [] : [(of) => meets(of, sought)];
  };

const exactly = (written: string): string => written.normalize('NFKC').trim();

const text = (field: TextField) => words<SearchableTitle>(({ texts }) => texts[field]);

const titleAsks = {
  name: text('name'),
  author: text('author'),
  publisher: text('publisher'),
  subject: text('subject'),
  contents: text('contents'),
  ndc: code<SearchableTitle>(foldCode, ({ ndc }, sought) => ndc.some((of) => of.startsWith(sought))),
  standardNumber: code<SearchableTitle>(standardNumber, ({ standardNumbers }, sought) =>
    standardNumbers.includes(sought),
  ),
  title: code<SearchableTitle>(exactly, ({ record }, sought) => record.title === sought),
};

const articleAsks = { article: words<SearchableArticle>((article) => article.text) };

const copyAsks = {
  copy: code<SearchableCopy>(exactly, ({ held }, sought) => held.copy === sought),
  callNumber: code<SearchableCopy>(foldCode, ({ callNumber }, sought) => callNumber.startsWith(sought)),
};

type Form = Readonly<Partial<Record<Field, string | undefined>>>;

const collectQuestions = <Of>(
  asks: Readonly<Partial<Record<Field, Asks<Of>>>>,
  form: Form,
): readonly Question<Of>[] => Object.entries(asks).flatMap(([field, ask]) => ask(form[field as Field] ?? ''));

const all =
  <Of>(questions: readonly Question<Of>[]): Question<Of> =>
  (of) =>
    questions.every((question) => question(of));

/**
 * Finds the parts of a title that meet all conditions. Undefined if no part meets them. Without conditions
 * the list is empty.
 */
const partsMeeting = <Part>(questions: readonly Question<Part>[]) => {
  const meets = all(questions);
  return (parts: readonly Part[]): readonly Part[] | undefined => {
    const meeting = questions.length === 0 ? [] : parts.filter(meets);
    return meeting.length === 0 && questions.length > 0 ? undefined : meeting;
  };
};

/** 詳細検索: each field must contain all its words. Undefined if all fields are empty. */
export const matcherByFields = (form: Form): TitleMatcher | undefined => {
  const questions = {
    title: collectQuestions(titleAsks, form),
    article: collectQuestions(articleAsks, form),
    copy: collectQuestions(copyAsks, form),
  };
  if (Object.values(questions).every(({ length }) => length === 0)) return undefined;
  const isMet = all(questions.title);
  const articlesOf = partsMeeting(questions.article);
  const copiesOf = partsMeeting(questions.copy);
  return (title) => {
    if (!isMet(title)) return undefined;
    const articles = articlesOf(title.articles);
    const copies = copiesOf(title.copies);
    return articles && copies && makeHit(title, articles, copies);
  };
};
