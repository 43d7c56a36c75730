import type { Child } from 'hono/jsx';
import { Check, Information, Warning } from './icons.js';
import { Items } from './lists.js';

interface NoticeProps {
  readonly is: 'error' | 'warning' | 'information' | 'success';
  readonly heading?: string;
  readonly children: Child;
}

const icons = { error: Warning, warning: Warning, information: Information, success: Check };

/** A message to read first. An error comes after a click, so it is announced and gets the focus. */
export const Notice = ({ is, heading, children }: NoticeProps) => {
  const Icon = icons[is];
  return (
    <div
      class={`notice ${is}`}
      {...(is === 'error' ? { role: 'alert', tabindex: -1, autofocus: true } : {})}
      {...(is === 'success' ? { role: 'status' } : {})}
    >
      <Icon />
      <div>
        {heading === undefined ? null : <p class="notice-heading">{heading}</p>}
        {children}
      </div>
    </div>
  );
};

/** The library's reasons why it did not carry out a request. */
export const Reasons = ({ heading, of }: { readonly heading: string; readonly of: readonly string[] }) => (
  <Notice is="error" heading={heading}>
    {of.length === 1 ? <p>{of[0]}</p> : <Items of={of} />}
  </Notice>
);
