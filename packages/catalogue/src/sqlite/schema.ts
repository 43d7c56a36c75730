import { columns } from './index-texts.js';

/** Distinguishes a catalogue's file from other databases: "tork" in ASCII. */
export const applicationId = 0x74_6f_72_6b;

/** The version of the file's format. A file of another version cannot be read: load the titles again. */
export const version = 1;

/** The two halves of a file: the loaded titles, and later changes. */
export const halves = ['main', 'news'] as const;
export type Half = (typeof halves)[number];

const half = (name: Half): string => `
CREATE VIRTUAL TABLE ${name}_text USING fts5 (
  ${columns.join(', ')},
  content = '', contentless_delete = 1, detail = full, tokenize = 'ascii', prefix = '1'
);
CREATE TABLE ${name}_code (code TEXT, place INTEGER, PRIMARY KEY (code, place)) WITHOUT ROWID;`;

/**
 * The tables of both halves. In the main half, places are the order of the catalogue, from 1 without gaps. A
 * removed record stays in its place, but has no codes and is in no index. In the half `news`, places are the
 * numbers of changes. `before` is the place of the main title that follows a changed title. Changed titles
 * with the same `before` are sorted by `key`. A removed title has no record in `news`.
 */
export const schema = `
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${version};
${halves.map(half).join('')}
CREATE TABLE main_record (place INTEGER PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE news_record (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL UNIQUE,
  record TEXT,
  before INTEGER,
  key BLOB
);`;
