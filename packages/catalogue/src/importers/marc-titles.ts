import type { TitleRecord } from '../record/title.js';
import type { MarcField, MarcRecord } from './marc-record.js';

/** The texts of some subfields in their order, without the ISBD punctuation between them. */
const textsOf = ({ subfields }: MarcField, codes: string): readonly string[] =>
  subfields
    .filter(([code]) => codes.includes(code))
    .map(([, text]) => text.trim().replace(/\s*[/:;=,]$/, ''))
    .filter((text) => text !== '');

const joined = (field: MarcField, codes: string, between = ' '): string | null => {
  const texts = textsOf(field, codes);
  return texts.length === 0 ? null : texts.join(between);
};

const fieldsOf = (record: MarcRecord, ...tags: readonly string[]): readonly MarcField[] =>
  record.filter(({ tag }) => tags.includes(tag));

const all = (record: MarcRecord, tag: string, codes: string, between?: string): readonly string[] =>
  fieldsOf(record, tag).flatMap((field) => joined(field, codes, between) ?? []);

/** The link between a field and its text in another script: 245-01 in a field 880, and 880-01 in field 245. */
const linkOf = ({ subfields }: MarcField): string => subfields.find(([code]) => code === '6')?.[1] ?? '';

/**
 * The reading of a field, from its linked field 880. A second linked field may have the reading in Latin
 * letters. Its link ends in /(B, and it is ignored.
 */
const readingOf = (record: MarcRecord, field: MarcField, codes: string): string | null => {
  const occurrence = /^880-(\d\d)/.exec(linkOf(field))?.[1];
  if (occurrence === undefined || occurrence === '00') return null;
  const linked = fieldsOf(record, '880').filter((other) =>
    linkOf(other).startsWith(`${field.tag}-${occurrence}`),
  );
  const inKana = linked.find((other) => !linkOf(other).includes('/(B'));
  return inKana ? joined(inKana, codes) : null;
};

const heading = (record: MarcRecord, field: MarcField, codes: string) => ({
  text: joined(field, codes) ?? '',
  reading: readingOf(record, field, codes),
});

/**
 * The NDC classes in the fields 084. A field 084 may have classes of another classification: its $2 names the
 * classification.
 */
const ndcOf = (record: MarcRecord): readonly string[] =>
  fieldsOf(record, '084')
    .filter(({ subfields }) => /^(njb|ndc)/i.test(subfields.find(([code]) => code === '2')?.[1] ?? 'ndc'))
    .flatMap((field) => textsOf(field, 'a'));

/** The ISBNs and ISSNs. Field 020 can add a note: "4103534222 (v. 1)". */
const numbersOf = (record: MarcRecord): readonly string[] =>
  [...all(record, '020', 'a'), ...all(record, '022', 'a')].map((text) => text.replace(/\s*\(.*$/, ''));

const copiesOf = (record: MarcRecord) =>
  fieldsOf(record, '852').flatMap((field) =>
    textsOf(field, 'p').map((copy) => ({ copy, callNumber: joined(field, 'hij', '/') })),
  );

const contentsOf = (record: MarcRecord): string | null => {
  const notes = all(record, '505', 'agrt', ' ');
  return notes.length === 0 ? null : notes.join(' ; ');
};

const nameOf = (record: MarcRecord) => {
  const [name] = fieldsOf(record, '245');
  return name
    ? { name: heading(record, name, 'ab'), volume: joined(name, 'np') }
    : { name: { text: '', reading: null }, volume: null };
};

const imprintOf = (record: MarcRecord) => {
  const [imprint] = fieldsOf(record, '264', '260');
  return imprint
    ? { publisher: joined(imprint, 'b'), published: joined(imprint, 'c')?.replace(/\.$/, '') ?? null }
    : { publisher: null, published: null };
};

/** The title of a MARC 21 record like JAPAN/MARC's. Loading reports missing fields. */
export const convertMarcRecord = (record: MarcRecord): TitleRecord => ({
  title: (fieldsOf(record, '001')[0]?.subfields[0]?.[1] ?? '').trim(),
  ...nameOf(record),
  series: all(record, '490', 'av')[0] ?? null,
  authors: fieldsOf(record, '100', '110', '700', '710').map((field) => heading(record, field, 'ab')),
  ...imprintOf(record),
  subjects: all(record, '650', 'axyz', ' -- '),
  contents: contentsOf(record),
  articles: [],
  ndc: ndcOf(record),
  standardNumbers: numbersOf(record),
  copies: copiesOf(record),
});
