import type { ReasonTexts } from '@torioki/event-store/adapter';

/** Renders a reason in Japanese. If the reason comes from another program, quotes its text. */
export const renderReasonInJapanese = ({ reason, ja = `受け取れない（${reason}）` }: ReasonTexts): string =>
  ja;
