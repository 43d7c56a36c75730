import type { ReasonTexts } from '@torioki/event-store/adapter';

/** Renders a reason in Japanese. Quotes another program's reason, which has no Japanese text. */
export const renderReasonInJapanese = ({ reason, ja = `受け取れない（${reason}）` }: ReasonTexts): string =>
  ja;
