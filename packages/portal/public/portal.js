/** Every page works without this: it shows sooner what changes, and a password as it is typed. */

const page = document.querySelector('main[data-live]');

/** Puts the pieces that were sent in place of those shown, where they differ. Nothing else moves, and the focus stays. */
const show = ({ data }) => {
  const { body } = new DOMParser().parseFromString(data, 'text/html');
  for (const piece of body.children) {
    const shown = document.getElementById(piece.id);
    if (shown && shown.innerHTML !== piece.innerHTML) shown.replaceChildren(...piece.childNodes);
  }
};

if (page) {
  const stream = new EventSource(page.dataset.live);
  stream.addEventListener('message', show);
  stream.addEventListener('end', () => stream.close());
}

for (const button of document.querySelectorAll('button[aria-controls]')) {
  const field = document.getElementById(button.getAttribute('aria-controls'));
  const show = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', shown);
  };
  button.hidden = false;
  button.addEventListener('click', () => show(field.type === 'password'));
  /** So that no browser keeps it among the words that were typed. */
  field.form.addEventListener('submit', () => show(false));
}
