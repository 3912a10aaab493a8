export function make(tag, props, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

/** A place in the browser that may be closed to us, or full: then it is kept until a reload, and all else works. */
export function shelf(storage, key) {
  let own;
  return {
    key,
    read() { try { return own || JSON.parse(window[storage].getItem(key)) || {}; } catch { return {}; } },
    keep(value) { try { window[storage].setItem(key, JSON.stringify(value)); own = 0; } catch { own = value; } },
  };
}

export const unguessable = () => [...crypto.getRandomValues(new Uint32Array(5))].map((some) => some.toString(36)).join('-');

export function time(at, language) {
  const when = new Date(at);
  const day = when.toDateString() !== new Date().toDateString() && { day: 'numeric', month: 'short' };
  return when.toLocaleString(language, { hour: '2-digit', minute: '2-digit', ...day });
}

/** Whether the conversation is to be forgotten here. */
export function ask(chat, button) {
  const { says } = chat;
  const close = () => { panel.remove(); button.focus(); };
  const stay = make('button', { className: 'quiet', textContent: says.no, onclick: close });
  const panel = make('div', { className: 'sure', role: 'alertdialog', ariaLabel: says.sure, onkeydown: ({ key }) => key === 'Escape' && close() },
    make('p', {}, says.sure), make('button', { className: 'main', textContent: says.yes, onclick: () => chat.end() }), stay);
  chat.frame.querySelector('.sure')?.remove();
  chat.log.before(panel);
  stay.focus();
}
