import type { ReasonTexts } from '@torioki/event-store/adapter';

/** A reason in Japanese. Quotes the text of another program, for a programmer. */
export const renderReasonInJapanese = ({ reason, ja = `受け取れない（${reason}）` }: ReasonTexts): string =>
  ja;
