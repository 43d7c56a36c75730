import type { Because } from '@torioki/event-store/adapter';

/** A reason in Japanese. Quotes the text of another program, for a programmer. */
export const reasonInJapanese = ({ reason, ja = `受け取れない（${reason}）` }: Because): string => ja;
