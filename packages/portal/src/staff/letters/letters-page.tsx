import type { Child } from 'hono/jsx';
import { buildAddress } from '../../build-address.js';
import { requireShown, type PortalContext } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { TelephoneLink } from '../../layout/telephone.js';
import { dateOf } from '../../local-date.js';
import { makeHandle, openHandle } from '../handle.js';
import { readItems, showNamed, type Paged, type ReadItems, type ShowPage } from '../read-pages.js';
import { type AtDesk, type Shown, visitOf, wordsOf } from '../staff-visit.js';
import type { WorkPage } from '../work-pages.js';
import { groupByReader, type ReaderItems } from './group-by-reader.js';

/** The number of letters on a page. Each opens the record of a reader. */
const most = 20;

type PatronFile = ReturnType<AtDesk['desk']['file']>;

/** The content of a letter, in the language of the readers. */
export interface LetterContent {
  readonly heading: string;
  readonly body: Child;
}

/** A page with a letter for each of some readers. */
interface LettersPage<Item extends { readonly borrower: string }> {
  /** The page of work with the link to the letters. */
  readonly of: WorkPage;
  readonly title: string;
  /** The sentence of a page without a letter. */
  readonly empty: string;
  readonly list: ListPart<Item>;
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
const writeLetter = async <Item extends { readonly borrower: string }>(
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

/** The field of the address with the part of a long list, and the field with the last reader of the page before. */
const [partField, readerField] = ['after', 'reader'] as const;

/** A part of a list. */
export interface ListPart<Item> extends ReadItems<Item> {
  /** Whether the address names an unknown part. Then this part is the first one. */
  readonly isUnknown: boolean;
}

/** Reads the part of a list that the address names. Without such a part, the first one. */
export const readPart = async <Shown extends Paged, Item>(
  c: PortalContext,
  show: ShowPage<Shown>,
  listOf: (shown: Shown) => readonly Item[],
): Promise<ListPart<Item>> => {
  const name = c.req.query(partField);
  const named = name === undefined ? undefined : await showNamed(show, name);
  if (named?.is !== 'shown') return { ...(await readItems(show, listOf)), isUnknown: named !== undefined };
  const { items, nextPage } = await readItems(show, listOf, named.shown.nextPage);
  return { items: [...listOf(named.shown), ...items], nextPage, isUnknown: false };
};

/** The handle of a reader in the address of the next page. */
const purpose = 'last reader';

/**
 * The readers after the last one of the page before. Nobody is lost if readers leave the list meanwhile. If the
 * part or the last reader of the address is unknown, the letters begin again with the first reader.
 */
const findFollowing = async <Of extends { readonly patron: string }>(
  c: PortalContext,
  readers: readonly Of[],
  isUnknown: boolean,
): Promise<{ readonly following: readonly Of[]; readonly isAgain: boolean }> => {
  const handle = c.req.query(readerField);
  if (handle === undefined || isUnknown) return { following: readers, isAgain: isUnknown };
  const last = await openHandle(c, purpose, handle);
  return last === undefined
    ? { following: readers, isAgain: true }
    : { following: readers.filter(({ patron }) => patron > last), isAgain: false };
};

interface NextPage extends Pick<ListPart<unknown>, 'nextPage' | 'isUnknown'> {
  /** The last reader of this page, if more readers of the part follow. */
  readonly last: string | undefined;
}

/**
 * The address of the next page, with the readers after the last one, or with the next part of the list. Keeps
 * the other fields of the address, except an unknown part.
 */
export const buildNextAddress = async (
  c: PortalContext,
  { last, nextPage, isUnknown }: NextPage,
): Promise<string | undefined> => {
  const { [readerField]: _, [partField]: part, ...fields } = c.req.query();
  const build = (more: Readonly<Record<string, string>>) => buildAddress(c.req.path, { ...fields, ...more });
  if (last === undefined) return nextPage === null ? undefined : build({ [partField]: nextPage });
  const handle = await makeHandle(c, purpose, last);
  return build({ ...(part === undefined || isUnknown ? {} : { [partField]: part }), [readerField]: handle });
};

/** Answers with letters to print, at most 20 on a page. */
export const renderLetters = async <Item extends { readonly borrower: string }>(
  c: PortalContext,
  { of, title, empty, list, write }: LettersPage<Item>,
) => {
  const words = wordsOf(c);
  const readers = await groupByReader(visitOf(c).at, list.items);
  const { following, isAgain } = await findFollowing(c, readers, list.isUnknown);
  const shown = following.slice(0, most);
  const written = await Promise.all(shown.map((one) => writeLetter(c, one, write)));
  const letters = written.flatMap((letter) => letter ?? []);
  const last = following.length > most ? shown.at(-1)?.patron : undefined;
  const next = await buildNextAddress(c, { ...list, last });
  return renderPage(c, {
    title,
    body: (
      <>
        <p class="screen-only">
          {readers.length === 0 ? empty : words.letters.lead(readers.length, letters.length)}
        </p>
        {isAgain ? <p class="screen-only">{words.letters.again}</p> : null}
        {list.nextPage === null ? null : <p class="screen-only">{words.letters.notWhole}</p>}
        {letters.map((letter) => (
          <Letter {...letter} />
        ))}
        {next === undefined ? null : (
          <p class="screen-only">
            <a href={next}>{words.lists.more}</a>
          </p>
        )}
        <p class="screen-only">
          <a href={of.path}>{of.name(words)}</a>
        </p>
      </>
    ),
  });
};
