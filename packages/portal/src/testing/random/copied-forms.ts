import fc from 'fast-check';
import { records } from '../../sample/books.js';
import { everybody } from '../../sample/people.js';
import { members, type MemberName } from '../staff-of.js';

export const ours = 'http://library.example.jp';

const senders = [...(Object.keys(members) as MemberName[]), 'patron', 'stranger'] as const;
export type Sender = (typeof senders)[number];

const copies = records.flatMap((record) => record.copies.map(({ copy }) => copy));

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...copies) },
  fc.constantFrom('ないない', '<b>', 'x'.repeat(200), ...everybody.map(({ card }) => card)),
);

/** A form of a page that one sender opens, and the sender who sends it. */
export interface CopiedForm {
  readonly shownTo: MemberName;
  readonly page: number;
  readonly query: string;
  readonly form: number;
  readonly typed: string;
  /** The sender; null if the one who opened the page sends it. */
  readonly sentBy: Sender | null;
  readonly token: 'own' | 'of the page' | 'none';
  readonly origin: string | undefined;
}

export const arbitraryCopiedForm: fc.Arbitrary<CopiedForm> = fc.record({
  shownTo: fc.constantFrom(...(Object.keys(members) as MemberName[])),
  page: fc.nat(99),
  query: fc.oneof(fc.constant(''), text),
  form: fc.nat(99),
  typed: text,
  sentBy: fc.oneof(fc.constant(null), fc.constantFrom(...senders)),
  token: fc.constantFrom('own', 'own', 'own', 'of the page', 'none'),
  origin: fc.constantFrom(ours, ours, ours, 'https://evil.example.jp', undefined),
});
