import { make, unguessable } from './parts.js';

export const LONGEST = 4000;

export function showForm(chat, why = '') {
  const { says } = chat;
  const typed = chat.draft.read();
  const field = (name, label, input, ...hint) => make('label', {}, label,
    Object.assign(input, { id: name, value: typed[name] || '' }), ...hint);
  const name = make('input', { required: true, maxLength: 200, autocomplete: 'name' });
  const email = make('input', { type: 'email', maxLength: 254, autocomplete: 'email' });
  const message = make('textarea', { required: true, maxLength: LONGEST, rows: 5 });
  const button = make('button', { className: 'main' }, says.send);
  const error = make('p', { className: 'error', role: 'alert' }, why);
  // the same words again are the same request, other words another one
  const said = () => ({ name: name.value, email: email.value, message: message.value });
  const keep = () => chat.draft.keep({ ...said(), id: unguessable() });
  const open = async () => {
    if (!chat.draft.read().id) keep();
    button.disabled = true;
    button.textContent = says.sending;
    try {
      const body = { ...said(), id: chat.draft.read().id || unguessable(), language: chat.frame.lang };
      chat.kept.keep({ ...await (await chat.door.ask('', { body })).json(), waiting: [] });
      chat.draft.keep({});
      chat.begin();
      chat.box.focus();
    } catch (failure) {
      error.textContent = (failure.status && failure.message) || says.unsent;
      button.disabled = false;
      button.textContent = says.send;
      message.focus();
    }
  };
  chat.frame.replaceChildren(chat.header(), make('form', {
    className: 'start', oninput: keep, onsubmit: (event) => { event.preventDefault(); if (!button.disabled) open(); },
  }, make('p', { className: 'answer' }, says.intro), field('name', says.name, name),
  field('email', says.email, email, make('small', {}, says.hint)), field('message', says.message, message), error, button));
}
