import type { Because } from '@torioki/event-store/adapter';

/** A reason in Japanese; the words of another program are quoted, for a programmer. */
export const reasonInJapanese = ({ reason, ja = `受け取れない（${reason}）` }: Because): string => ja;
