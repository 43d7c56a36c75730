import type { Child } from 'hono/jsx';
import { Check, Information, Warning } from './icons.js';
import { Items } from './lists.js';

interface Noticed {
  readonly is: 'error' | 'warning' | 'information' | 'success';
  readonly heading?: string;
  readonly children: Child;
}

const icons = { error: Warning, warning: Warning, information: Information, success: Check };

/** Something to be read before going on. An error is announced; it comes after a click, so it also gets the focus. */
export const Notice = ({ is, heading, children }: Noticed) => {
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

/** Why something was not done, in the library's words. */
export const Reasons = ({ heading, of }: { readonly heading: string; readonly of: readonly string[] }) => (
  <Notice is="error" heading={heading}>
    {of.length === 1 ? <p>{of[0]}</p> : <Items of={of} />}
  </Notice>
);
