import * as t from 'io-ts';
import { Label, MailAddress, orNull } from '../vocabulary/index.js';

/** The names and addresses of a library, for texts and mails. They are never recorded in the history. */
export const LibraryProfile = t.exact(
  t.type({
    /** The name that sentences use for the library: 道立図書館 (R4, R60). */
    name: Label,
    /** The department and, in the next field, the section that answers questions (R101, R103). */
    department: Label,
    section: Label,
    /** The postal address (R104). A library with a mailer needs it, and the next fields except `fax`. */
    address: orNull(Label),
    phone: orNull(Label),
    fax: orNull(Label),
    /** The library's mail address: for questions, and as the sender of its mails (R86, R105). */
    mail: orNull(MailAddress),
    /** The word for the library's own card: 利用者カード (R57, R60, R61). */
    card: Label,
    /** The word for the partner libraries (R8). */
    branches: Label,
    /** The month of the guide (R106). */
    asOf: Label,
  }),
  'the profile of a library',
);
export type LibraryProfile = t.TypeOf<typeof LibraryProfile>;
