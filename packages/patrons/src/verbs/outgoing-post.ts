import { PageOfPost, type PostList } from '../people/outgoing-post.js';
import { isRegistered } from '../people/patron-record.js';
import { publicPartOf, type Patron } from '../people/patron.js';
import { readPostList } from '../records/lookups.js';
import { getRows } from '../records/rows.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { verb, type Parts } from './verb.js';

/** A page of patrons. */
export interface PatronPage {
  readonly patrons: readonly Patron[];
  /** The text to pass as `after` for the next page; null on the last page. */
  readonly nextPage: string | null;
}

type PageRequest = PlainRequest<typeof PageOfPost>;

/**
 * The post that staff send by registered mail to patrons who applied by post (R102), at most 200 patrons on
 * a page.
 */
export interface OutgoingPost {
  /** Patrons whose card is not sent yet, in the order of the cards' issue. No patron who has left is listed. */
  listCardsToSend(page: PageRequest): RegistryAnswer<PatronPage>;
  /**
   * Patrons with a copy of a document that the library still has (A59), in the order of their registration.
   * A patron who has left is listed until the registry forgets the person.
   */
  listIdCopiesToReturn(page: PageRequest): RegistryAnswer<PatronPage>;
}

const listVerb = ({ records }: Parts, list: PostList) =>
  verb(PageOfPost, (page) =>
    records.read(function* (): Work<PatronPage> {
      const { patrons, nextPage } = yield* readPostList(list, page);
      const documents = (yield* getRows('patron', patrons)).map(({ document }) => document);
      return { patrons: documents.filter(isRegistered).map(publicPartOf), nextPage };
    }),
  );

export const outgoingPost = (parts: Parts): OutgoingPost => ({
  listCardsToSend: listVerb(parts, 'cardToSend'),
  listIdCopiesToReturn: listVerb(parts, 'idCopyToReturn'),
});
