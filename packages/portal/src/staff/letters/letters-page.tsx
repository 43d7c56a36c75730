import type { Child } from 'hono/jsx';
import { requireShown, type PortalContext } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { TelephoneLink } from '../../layout/telephone.js';
import { dateOf } from '../../local-date.js';
import { type AtDesk, type Shown, visitOf, wordsOf } from '../staff-visit.js';
import type { WorkPage } from '../work-pages.js';
import type { ReaderItems } from './group-by-reader.js';

/** The number of letters on a page. Each opens the record of a reader. */
const most = 20;

type PatronFile = ReturnType<AtDesk['desk']['file']>;

/** The content of a letter, in the language of the readers. */
export interface LetterContent {
  readonly heading: string;
  readonly body: Child;
}

/** A page with a letter for each of some readers. */
interface LettersPage<Item> {
  /** The page of work with the link to the letters. */
  readonly of: WorkPage;
  readonly title: string;
  /** The sentence of a page without a letter. */
  readonly empty: string;
  readonly readers: readonly ReaderItems<Item>[];
  /** Whether these are all readers. */
  readonly isWhole: boolean;
  /** Writes a letter. Returns undefined if it is no longer due. */
  readonly write: (file: PatronFile, items: readonly Item[]) => Promise<LetterContent | undefined>;
}

interface LetterProps extends LetterContent {
  readonly c: PortalContext;
  readonly to: Shown<PatronFile['patron']>;
}

/** A letter on a sheet of its own. The name and the address are where a window envelope shows them. */
const Letter = ({ c, to: { name, address, phone }, heading, body }: LetterProps) => {
  const { options, words } = c.var;
  return (
    <section class="letter">
      <p class="quiet screen-only">
        {wordsOf(c).letters.phone} <TelephoneLink number={phone} />
      </p>
      <div lang={words.lang}>
        <div class="addressee">
          <p>{address}</p>
          <p>{words.letters.addressee(name)}</p>
        </div>
        <div class="sender">
          <p>{words.letters.date(dateOf(options.clock()))}</p>
          <p>{options.name}</p>
        </div>
        <h2>{heading}</h2>
        {body}
      </div>
    </section>
  );
};

/** A letter to a reader. Undefined if it is no longer due, or if the registration has ended meanwhile. */
const writeLetter = async <Item,>(
  c: PortalContext,
  { patron, items }: ReaderItems<Item>,
  write: LettersPage<Item>['write'],
): Promise<LetterProps | undefined> => {
  const file = visitOf(c).at.desk.file(patron);
  const found = await file.patron();
  if (found.is === 'refused') return undefined;
  const content = await write(file, items);
  return content === undefined ? undefined : { c, to: requireShown(found), ...content };
};

const readStart = (c: PortalContext): number => {
  const from = c.req.query('from') ?? '';
  return /^\d{1,5}$/.test(from) ? Number(from) : 0;
};

/** The link to the following letters. It keeps the other fields of the address. */
const FollowingLetters = ({ c, next }: { readonly c: PortalContext; readonly next: number }) => {
  const fields = new URLSearchParams({ ...c.req.query(), from: String(next) });
  return (
    <p class="screen-only">
      <a href={`${c.req.path}?${fields.toString()}`}>{wordsOf(c).lists.more}</a>
    </p>
  );
};

/** Answers with letters to print, at most 20 on a page. */
export const renderLetters = async <Item,>(
  c: PortalContext,
  { of, title, empty, readers, isWhole, write }: LettersPage<Item>,
) => {
  const words = wordsOf(c);
  const from = readStart(c);
  const shown = readers.slice(from, from + most);
  const written = await Promise.all(shown.map((one) => writeLetter(c, one, write)));
  const letters = written.flatMap((letter) => letter ?? []);
  return renderPage(c, {
    title,
    body: (
      <>
        <p class="screen-only">{letters.length === 0 ? empty : words.letters.lead(readers.length)}</p>
        {isWhole ? null : <p class="screen-only">{words.letters.notWhole}</p>}
        {letters.map((letter) => (
          <Letter {...letter} />
        ))}
        {from + most < readers.length ? <FollowingLetters c={c} next={from + most} /> : null}
        <p class="screen-only">
          <a href={of.path}>{of.name(words)}</a>
        </p>
      </>
    ),
  });
};
