/** Every page works without this: it shows sooner what changes. */

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
