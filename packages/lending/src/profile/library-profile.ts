import * as t from 'io-ts';
import { Label, MailAddress, orNone } from '../vocabulary/index.js';

/** Who a library is, as patrons read it. It stands in texts and mails alone, never in the history. */
export const LibraryProfile = t.exact(
  t.type({
    /** What it is called in a sentence: 道立図書館 (R4, R60). */
    name: Label,
    /** Whom to ask: the department that the section belongs to, and the section (R101, R103). */
    department: Label,
    section: Label,
    /** Where to (R104). */
    address: Label,
    phone: Label,
    fax: orNone(Label),
    /** Where to write to, and where its mails come from (R86, R105). */
    mail: MailAddress,
    /** What a library's card is called: 利用者カード (R57, R60, R61). */
    card: Label,
    /** What the libraries are called that books are sent to (R8). */
    branches: Label,
    /** Since which month its guide is as it is (R106). */
    asOf: Label,
  }),
  'the profile of a library',
);
export type LibraryProfile = t.TypeOf<typeof LibraryProfile>;
