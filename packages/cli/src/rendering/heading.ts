import { vocabulary } from '@torioki/audit/words';
import type { Cursor, Position } from '@torioki/event-store';
import type { TimeZone } from '@torioki/lending';
import type { InBoth } from './language.js';
import type { Names } from './names.js';
import { release } from './release.js';

/** The history of an answer, and its last position. */
export interface Heading {
  readonly librarySystem: string;
  readonly upTo: Cursor;
  /** The time zone of the policy in force at that position. */
  readonly zone: TimeZone;
  /** The names of the places at that position, by their codes. */
  readonly places: ReadonlyMap<string, string>;
  /** The first break of the chain, if any. Verbs that examine the chain themselves report more. */
  readonly brokenAt?: Position;
}

const renderBreakWarning = (position: Position): InBoth<string> => ({
  ja: `警告: 履歴が位置${position}で壊れています。この答えは、書き換えられた記録によるものかもしれません。verify が詳しく示します。`,
  en: `Warning: the chain is broken at position ${position}, so this answer may depend on changed records. For details, run verify.`,
});

const renderPeopleNote = ({ borrowersAs, staffAs }: Names): InBoth<string> => ({
  ja: `利用者は${borrowersAs === 'numbers' ? 'この出力だけの番号' : '仮名'}、職員は${staffAs === 'roles' ? '役割と場所' : '職員コード'}で示す`,
  en: `borrowers by ${borrowersAs === 'numbers' ? 'numbers of this output' : 'pseudonyms'}, staff by ${staffAs === 'roles' ? 'role and place' : 'codes'}`,
});

export const renderHeading = (
  { librarySystem, upTo, zone, brokenAt }: Heading,
  names: Names,
): InBoth<readonly string[]> => ({
  ja: [
    `図書館システム: ${librarySystem}`,
    `位置: ${upTo.position}  ハッシュ: ${upTo.hash}`,
    `時刻: ${vocabulary.ja.zone(zone)}  版: ${release}`,
    renderPeopleNote(names).ja,
    ...(brokenAt === undefined ? [] : [renderBreakWarning(brokenAt).ja]),
  ],
  en: [
    `Library system: ${librarySystem}`,
    `Position: ${upTo.position}  Hash: ${upTo.hash}`,
    `Zone: ${vocabulary.en.zone(zone)}  Release: ${release}`,
    renderPeopleNote(names).en,
    ...(brokenAt === undefined ? [] : [renderBreakWarning(brokenAt).en]),
  ],
});

/** The heading of all JSON documents. */
export const headingToJson = (
  { librarySystem, upTo, zone, brokenAt }: Heading,
  { borrowersAs, staffAs }: Names,
) => ({
  librarySystem,
  upTo: { position: upTo.position, hash: upTo.hash },
  zone,
  ...(brokenAt !== undefined && { brokenAt }),
  release,
  borrowersAs,
  staffAs,
});
