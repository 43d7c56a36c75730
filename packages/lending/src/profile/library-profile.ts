import * as t from 'io-ts';
import { Label, MailAddress, orNone } from '../vocabulary/index.js';

/** Who a library is, as patrons read it. It stands only in texts and mails, never in the history. */
export const LibraryProfile = t.exact(
  t.type({
    /** What it is called in a sentence: 道立図書館 (R4, R60). */
    name: Label,
    /** Whom to ask: the section, and the department to which it belongs (R101, R103). */
    department: Label,
    section: Label,
    /** Where to (R104). */
    address: Label,
    phone: Label,
    fax: orNone(Label),
    /** Where to write to, and from where its mails come (R86, R105). */
    mail: MailAddress,
    /** What a library's card is called: 利用者カード (R57, R60, R61). */
    card: Label,
    /** What the libraries to which books are sent are called (R8). */
    branches: Label,
    /** The month of its guide (R106). */
    asOf: Label,
  }),
  'the profile of a library',
);
export type LibraryProfile = t.TypeOf<typeof LibraryProfile>;
