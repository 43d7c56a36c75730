import type { CatalogueError, Title, TitleRecord } from '@torioki/catalogue';
import type { Fault } from '@torioki/event-store';
import type { StaffWords } from '../staff-visit.js';

/** The fields of a form for a record, in the order of the form. */
export const recordFields = [
  'name',
  'reading',
  'volume',
  'series',
  'authors',
  'publisher',
  'published',
  'subjects',
  'contents',
  'ndc',
  'standardNumbers',
  'copies',
] as const;
export type RecordField = (typeof recordFields)[number];

export type RecordTexts = Readonly<Record<RecordField, string>>;

const joinPairs = (pairs: readonly (readonly [string, string | null])[]): string =>
  pairs.map(([one, other]) => (other === null ? one : `${one} | ${other}`)).join('\n');

/** The texts with which a form shows a record. */
export const writeRecord = (record: Title): RecordTexts => ({
  name: record.name.text,
  reading: record.name.reading ?? '',
  volume: record.volume ?? '',
  series: record.series ?? '',
  authors: joinPairs(record.authors.map(({ text, reading }) => [text, reading])),
  publisher: record.publisher ?? '',
  published: record.published ?? '',
  subjects: record.subjects.join('\n'),
  contents: record.contents ?? '',
  ndc: record.ndc.join('\n'),
  standardNumbers: record.standardNumbers.join('\n'),
  copies: joinPairs(record.copies.map(({ copy, callNumber }) => [copy, callNumber])),
});

const orNull = (text: string): string | null => (text === '' ? null : text);

const listLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const splitPairs = (text: string): readonly (readonly [string, string | null])[] =>
  listLines(text).map((line) => {
    const [one = '', ...others] = line.split(/[|｜]/);
    return [one.trim(), orNull(others.join('|').trim())];
  });

/** The record of a form. The form shows no articles: those of the former record stay. */
export const readRecord = (title: string, form: URLSearchParams, before?: Title): TitleRecord => {
  const textOf = (name: RecordField): string => (form.get(name) ?? '').trim();
  return {
    title,
    name: { text: textOf('name'), reading: orNull(textOf('reading')) },
    volume: orNull(textOf('volume')),
    series: orNull(textOf('series')),
    authors: splitPairs(textOf('authors')).map(([text, reading]) => ({ text, reading })),
    publisher: orNull(textOf('publisher')),
    published: orNull(textOf('published')),
    subjects: listLines(textOf('subjects')),
    contents: orNull(textOf('contents')),
    articles: before?.articles ?? [],
    ndc: listLines(textOf('ndc')),
    standardNumbers: listLines(textOf('standardNumbers')),
    copies: splitPairs(textOf('copies')).map(([copy, callNumber]) => ({ copy, callNumber })),
  };
};

/** The label of the field with a path in a record, such as `name.text`. */
const labelOf = ({ fields }: StaffWords['titles'], path: string): string => {
  const labels: Readonly<Partial<Record<string, string>>> = { ...fields, 'name.reading': fields.reading };
  return labels[path] ?? labels[/^\w+/.exec(path)?.[0] ?? ''] ?? path;
};

/** The text of a fault of a record, in the language of the page. */
export const renderFault = ({ people, titles }: StaffWords, fault: Fault): string =>
  people.fault(labelOf(titles, fault.path), fault);

/** The text of an error of the catalogue, in the language of the page. */
export const renderCatalogueError = (words: StaffWords, { code, details }: CatalogueError): string => {
  switch (code) {
    case 'bad-row':
      return renderFault(words, details);
    case 'code-taken':
    case 'copy-held':
      return words.titles.taken(details.taken, `${details.by}`);
    case 'source-broken':
    case 'catalogue-unavailable':
      return words.titles.unavailable;
  }
};
