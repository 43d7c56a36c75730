import type { Title } from '@torioki/catalogue';
import type { Variables } from '../context.js';

/** Name and volume as printed on the book; the code if the catalogue has no record. */
export const renderTitle = (code: string, record: Title | undefined): string =>
  record === undefined
    ? code
    : [record.name.text, record.volume].filter((part) => part !== null).join('\u3000');

export const renderByline = ({ words }: Pick<Variables, 'words'>, record: Title | undefined): string =>
  record === undefined
    ? ''
    : [words.list(record.authors.map(({ text }) => text)), record.publisher, record.published]
        .filter((part) => part !== null && part !== '')
        .join('\u3000');

/** The name of a title, as a link to its 所蔵情報画面. */
export const TitleLink = ({
  code,
  record,
}: {
  readonly code: string;
  readonly record: Title | undefined;
}) => (
  <a class="title" href={`/titles/${encodeURIComponent(code)}`}>
    {renderTitle(code, record)}
  </a>
);
