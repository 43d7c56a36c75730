import type { LocalDate } from '@torioki/lending';
import { makeBranded, orNull, whole } from '@torioki/lending/vocabulary';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import type { PatronRecord } from './patron-record.js';

/**
 * For each list of the post, the day of a patron's entry; undefined if the list does not contain the patron.
 */
const listings = {
  cardToSend: ({ standing, idCopyHeld, cards }: PatronRecord): LocalDate | undefined =>
    standing.is === 'registered' && idCopyHeld ? NEA.last(cards).issuedOn : undefined,
  idCopyToReturn: ({ idCopyHeld, cards }: PatronRecord): LocalDate | undefined =>
    idCopyHeld ? NEA.head(cards).issuedOn : undefined,
};

/** A list of cards or copies of documents that staff send by post. */
export type PostList = keyof typeof listings;

/** The beginning of the keys of a list. Its patrons are sorted by the rest of the key. */
export const beginningOfList = (list: PostList): string => `post\n${list}\n`;

/** A patron's keys in the lists of the post, without the patron's id. */
export const postKeysOf = (record: PatronRecord): readonly string[] =>
  (Object.keys(listings) as PostList[]).flatMap((list) => {
    const since = listings[list](record);
    return since === undefined ? [] : [`${beginningOfList(list)}${since} `];
  });

/** The position of a patron in a list of the post: the `nextPage` of a page. */
export const PostPosition = makeBranded<'PostPosition'>(
  ['the nextPage of a page of this list', 'この一覧の「続き」を書く'],
  50,
  /^\d{4}-\d\d-\d\d [0-9a-f-]{36}$/,
);

/** A page of a list: at most `first` patrons, after a position. */
export const PageOfPost = t.exact(t.type({ first: whole(1, 200), after: orNull(PostPosition) }), 'a page');
export type PageOfPost = t.TypeOf<typeof PageOfPost>;
