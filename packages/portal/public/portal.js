/** Every page works without this script. It shows changes sooner, and shows a typed password. */

/**
 * Makes a page that answers a sent form an opened page of the history. Back then opens the page again. Without
 * this, the browser would have to send the form again.
 */
history.replaceState(history.state, '');

const page = document.querySelector('main[data-live]');

/**
 * Replaces the live pieces whose content differs from the received one. The rest of the page, and the focus,
 * do not change.
 */
const show = ({ data }) => {
  const { body } = new DOMParser().parseFromString(data, 'text/html');
  for (const piece of body.children) {
    const present = document.getElementById(piece.id);
    if (present && present.innerHTML !== piece.innerHTML) present.replaceChildren(...piece.childNodes);
  }
};

/**
 * Follows the changes of the page. A browser gives a stream up if a server that is closing refuses it: then a
 * new stream is opened after 2 to 60 seconds, for about an hour.
 */
const follow = (failures) => {
  const stream = new EventSource(page.dataset.live);
  stream.addEventListener('open', () => (failures = 0));
  stream.addEventListener('message', show);
  stream.addEventListener('end', () => stream.close());
  stream.addEventListener('error', () => {
    if (stream.readyState !== EventSource.CLOSED || failures > 60) return;
    const pauseMs = Math.min(60_000, 1_000 * 2 ** (failures + 1)) * (0.75 + Math.random() / 4);
    setTimeout(() => follow(failures + 1), pauseMs);
  });
};

if (page) follow(0);

for (const button of document.querySelectorAll('button[aria-controls]')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  const show = (isVisible) => {
    field.type = isVisible ? 'text' : 'password';
    button.setAttribute('aria-pressed', isVisible);
  };
  button.hidden = false;
  button.addEventListener('click', () => show(field.type === 'password'));
  /** Hides the password before the form is sent, so that no browser stores it as a typed text. */
  field.form.addEventListener('submit', () => show(false));
}
