// Where people sign in at a provider of identities, the server says by a header when a page has to go there: after a logout,
// so that the session ends there too, and when the session here is over. Nothing happens where it says nothing.
const open = XMLHttpRequest.prototype.open;
let gone = false;

function follow(answer) {
  const out = answer.status < 300 && answer.getResponseHeader('Vigie-Sign-Out');
  const back = !out && answer.getResponseHeader('Vigie-Sign-In');
  if (gone || !(out || back)) {
    return;
  }
  gone = true;
  if (out) {
    location.assign(out);
  } else {
    // the same page again, and not the login form that it shows by now
    history.replaceState(null, '', location.pathname + location.search);
    location.reload();
  }
}

XMLHttpRequest.prototype.open = function (...request) {
  this.addEventListener('load', () => follow(this));
  return open.apply(this, request);
};
