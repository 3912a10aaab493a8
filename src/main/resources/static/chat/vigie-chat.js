/** <vigie-chat>: the chat with support, to put into any page. Text only ever becomes text. */
import { Door, Stream } from './door.js';
import { make, shelf, unguessable } from './parts.js';
import { LONGEST, showForm } from './start.js';
import { WORDS } from './words.js';

const HERE = new URL('.', import.meta.url);
const KINDS = { MESSAGE: 'agent', RECORDED: 'note', MOVED: 'note' };

class VigieChat extends HTMLElement {
  connectedCallback() {
    const base = (this.getAttribute('base') || HERE.origin).replace(/\/$/, '');
    const asked = this.closest('[lang]')?.lang || navigator.language;
    const language = asked.toLowerCase().startsWith('en') ? 'en' : 'fr';
    this.says = WORDS[language];
    this.door = new Door(base);
    this.kept = shelf('localStorage', 'vigie-chat ' + base);
    this.draft = shelf('sessionStorage', 'vigie-chat ' + base);
    this.root ||= this.attachShadow({ mode: 'open' });
    this.frame = make('section', { hidden: true, className: 'chat', lang: language, ariaLabel: this.says.title });
    this.root.replaceChildren(this.frame,
      make('link', { rel: 'stylesheet', href: HERE + 'vigie-chat.css', onload: () => { this.frame.hidden = false; this.fit(); } }));
    this.shown = () => this.tellSeen();
    document.addEventListener('visibilitychange', this.shown);
    this.state = this.kept.read();
    if (this.state.token) this.showConversation(); else showForm(this);
  }

  disconnectedCallback() {
    this.stream?.close();
    document.removeEventListener('visibilitychange', this.shown);
  }

  header(...more) {
    this.answer = make('p', { className: 'answer' });
    return make('header', {}, make('div', {}, make('h2', {}, this.says.title), this.answer), ...more);
  }

  keep(state) {
    this.state = state;
    this.kept.keep(state);
  }

  showConversation() {
    const { says, state } = this;
    this.bubbles = new Map();
    this.last = this.seen = 0;
    this.reference = make('span', { className: 'reference' }, state.reference);
    this.log = make('div', { className: 'log', tabIndex: 0, role: 'log', ariaLive: 'polite', ariaLabel: says.log });
    this.link = make('p', { className: 'link', role: 'status' });
    this.box = make('textarea', { rows: 1, maxLength: LONGEST, placeholder: says.write, ariaLabel: says.write, value: this.draft.read().line || '',
      oninput: () => { this.draft.keep({ line: this.box.value }); this.fit(); },
      onkeydown: (event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
        event.preventDefault();
        this.write();
      } });
    const end = make('button', { className: 'quiet', textContent: says.end, onclick: () => this.askEnd(end) });
    this.frame.replaceChildren(this.header(this.reference, end), this.log, this.link,
      make('form', { className: 'write', onsubmit: (event) => { event.preventDefault(); this.write(); } },
        this.box, make('button', { className: 'main' }, says.send)));
    state.waiting.forEach((message) => this.wait(message));
    this.stream = new Stream(this.door, state.conversation, state.token, {
      line: (line) => this.line(line),
      answering: (now) => { this.answer.textContent = now.sentence; this.frame.classList.toggle('open', now.open); },
      connected: (is) => { this.link.textContent = is ? '' : says.lost; if (is) this.send(); },
      gone: () => this.end(says.gone),
    });
    this.fit();
    this.send();
  }

  fit() {
    if (!this.box) return;
    this.box.style.height = 'auto';
    this.box.style.height = this.box.scrollHeight + 2 + 'px';
  }

  write() {
    const message = { id: unguessable(), text: this.box.value.trim() };
    if (!message.text) return;
    this.keep({ ...this.state, waiting: [...this.state.waiting, message] });
    this.box.value = '';
    this.draft.keep({});
    this.fit();
    this.wait(message);
    this.send();
  }

  /** Shows what the server has not stored yet, below everything that it has. */
  wait({ id, text }) {
    this.bubbles.set(id, this.bubble('client', text, ''));
    this.log.append(this.bubbles.get(id));
    this.toEnd();
  }

  next() {
    return this.state.waiting?.find((message) => !message.refused);
  }

  async send() {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next; (next = this.next());) {
        this.mark(next.id, this.says.sending);
        await this.door.ask(`/${this.state.conversation}/messages`, { token: this.state.token, body: { message: next.text, id: next.id } });
        this.stored(next.id);
      }
    } catch (failure) {
      const next = this.next();
      if (next) {
        next.refused = failure.status < 500 && failure.status !== 429;
        this.mark(next.id, (failure.status && failure.message) || this.says.failed, true);
      }
      setTimeout(() => this.send(), failure.pause || 3000);
    }
    this.isSending = false;
  }

  stored(id) {
    this.mark(id, this.says.sent);
    this.keep({ ...this.state, waiting: this.state.waiting.filter((message) => message.id !== id) });
  }

  mark(id, words, failed = false) {
    const bubble = this.bubbles.get(id);
    if (!bubble) return;
    bubble.classList.toggle('failed', failed);
    bubble.lastChild.replaceChildren(words, ' ');
    if (failed) bubble.lastChild.append(make('button', { className: 'quiet', textContent: this.says.retry, onclick: () => {
      this.state.waiting.forEach((message) => { message.refused = false; });
      this.send();
    } }));
  }

  line(line) {
    this.bubbles.get(line.id)?.remove();
    this.bubbles.delete(line.id);
    if (this.state.waiting.some(({ id }) => id === line.id)) this.stored(line.id);
    if (!line.ours || line.kind === 'MOVED') {
      this.keep({ ...this.state, reference: line.reference });
      this.reference.textContent = line.reference;
    }
    const waiting = this.state.waiting.map(({ id }) => this.bubbles.get(id)).find(Boolean);
    this.log.insertBefore(this.bubble(line.ours ? KINDS[line.kind] || 'notice' : 'client', line.text, this.time(line.at)), waiting || null);
    this.last = line.seq;
    this.toEnd();
    this.tellSeen();
  }

  tellSeen() {
    clearTimeout(this.seeing);
    if (document.hidden || !this.state.token || this.last <= this.seen) return;
    this.seeing = setTimeout(() => {
      const seq = this.last;
      this.door.ask(`/${this.state.conversation}/seen`, { token: this.state.token, body: { seq } })
        .then(() => { this.seen = seq; }, () => {});
    }, 400);
  }

  bubble(kind, text, below) {
    return make('article', { className: kind }, make('b', {}, this.says[kind] || ''),
      make('p', {}, text), make('small', {}, below));
  }

  time(at) {
    const when = new Date(at);
    const day = when.toDateString() !== new Date().toDateString() && { day: 'numeric', month: 'short' };
    return when.toLocaleString(this.frame.lang, { hour: '2-digit', minute: '2-digit', ...day });
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  askEnd(button) {
    const close = () => { panel.remove(); button.focus(); };
    const stay = make('button', { className: 'quiet', textContent: this.says.no, onclick: close });
    const panel = make('div', { className: 'sure', role: 'alertdialog', ariaLabel: this.says.sure, onkeydown: ({ key }) => key === 'Escape' && close() },
      make('p', {}, this.says.sure), make('button', { className: 'main', textContent: this.says.yes, onclick: () => this.end() }), stay);
    this.frame.querySelector('.sure')?.remove();
    this.log.before(panel);
    stay.focus();
  }

  /** Forgets the conversation on this device; support goes on with the ticket. */
  end(why) {
    this.stream.close();
    this.keep({});
    this.draft.keep({});
    this.frame.classList.remove('open');
    showForm(this, why);
    this.root.getElementById('name').focus();
  }
}

customElements.get('vigie-chat') || customElements.define('vigie-chat', VigieChat);
