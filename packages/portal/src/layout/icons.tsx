import type { Child } from 'hono/jsx';

const Icon = ({ children }: { readonly children: Child }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

const Line = ({ d }: { readonly d: string }) => (
  <path
    d={d}
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
);

export const Check = () => (
  <Icon>
    <Line d="M5 12.5l4.5 4.5L19 7.5" />
  </Icon>
);

export const Pencil = () => (
  <Icon>
    <Line d="M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19z M14 7l3 3" />
  </Icon>
);

export const Warning = () => (
  <Icon>
    <Line d="M12 4L2.8 20h18.4z M12 10v4.5 M12 17.4v.1" />
  </Icon>
);

export const Information = () => (
  <Icon>
    <Line d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 11v5.5 M12 7.6v.1" />
  </Icon>
);

export const Books = () => (
  <svg class="logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <rect class="book-1" x="4" y="5" width="8" height="30" rx="1.5" />
    <rect class="book-2" x="15" y="9" width="6" height="26" rx="1.5" />
    <rect class="book-3" x="25" y="8" width="7" height="27" rx="1.5" transform="rotate(-12 28.5 35)" />
  </svg>
);
