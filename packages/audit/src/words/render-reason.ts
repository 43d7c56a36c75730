import type { ReasonTexts } from '@torioki/event-store/adapter';

/** A reason in Japanese. If there is no Japanese text, quotes the other program's text, for a programmer. */
export const renderReasonInJapanese = ({ reason, ja = `受け取れない（${reason}）` }: ReasonTexts): string =>
  ja;
