/** <vigie-chat>: the chat with support, to put into any page. Text only ever becomes text. */
import { Door, Stream } from './door.js';
import { ask, make, shelf, time, unguessable } from './parts.js';
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
    this.away = new AbortController();
    document.addEventListener('visibilitychange', () => this.tellSeen(), this.away);
    addEventListener('storage', ({ key }) => { if (!key || key === this.kept.key) this.meet(); }, this.away);
    this.begin();
  }

  disconnectedCallback() {
    this.stream?.close();
    this.away.abort();
  }

  begin(why) {
    this.stream?.close();
    this.state = this.kept.read();
    this.frame.classList.remove('open');
    if (this.state.token) this.showConversation(); else showForm(this, why);
  }

  header(...more) {
    this.answer = make('p', { className: 'answer' });
    return make('header', {}, make('div', {}, make('h2', {}, this.says.title), this.answer), ...more);
  }

  /** Makes of what this device knows what follows from it; other tabs change it too, and what one forgot stays forgotten. */
  change(act) {
    if (this.meet()) this.kept.keep(this.state = { ...this.state, ...act(this.state.waiting) });
  }

  /** Takes over what another tab made of it; whether it is still the conversation that is shown here. */
  meet() {
    const now = this.kept.read();
    if (now.token !== this.state.token) return this.begin();
    this.state = now;
    const more = now.waiting?.filter(({ id }) => !this.bubbles.has(id)) || [];
    more.forEach((message) => this.wait(message));
    if (more.length) setTimeout(() => this.send(), 3000); // unless the other tab does
    return true;
  }

  showConversation() {
    const { says, state } = this;
    const draft = this.draft.read();
    this.bubbles = new Map();
    this.refused = new Set();
    this.last = this.seen = 0;
    this.reference = make('span', { className: 'reference' }, state.reference);
    this.log = make('div', { className: 'log', tabIndex: 0, role: 'log', ariaLive: 'polite', ariaLabel: says.title });
    this.link = make('p', { className: 'link', role: 'status' });
    this.box = make('textarea', { rows: 1, maxLength: LONGEST, placeholder: says.write, ariaLabel: says.write, value: draft.line || draft.message || '',
      oninput: () => { this.draft.keep({ line: this.box.value }); this.fit(); },
      onkeydown: (event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
        event.preventDefault();
        this.write();
      } });
    const end = make('button', { className: 'quiet', textContent: says.end, onclick: () => ask(this, end) });
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
    this.box.value = '';
    this.draft.keep({});
    this.fit();
    this.wait(message);
    this.change((waiting) => ({ waiting: [...waiting, message] }));
    this.send();
  }

  /** Shows what the server has not stored yet, below everything that it has. */
  wait({ id, text }) {
    this.bubbles.set(id, this.show('client', text, ''));
  }

  next() {
    return this.state.waiting?.find(({ id }) => !this.refused.has(id));
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
        if (failure.status < 500 && failure.status !== 429) this.refused.add(next.id);
        this.mark(next.id, (failure.status && failure.message) || this.says.failed, true);
      }
      setTimeout(() => this.send(), failure.pause || 3000);
    }
    this.isSending = false;
  }

  stored(id) {
    this.mark(id, this.says.sent);
    this.change((waiting) => ({ waiting: waiting.filter((message) => message.id !== id) }));
  }

  mark(id, words, failed = false) {
    const bubble = this.bubbles.get(id);
    if (!bubble) return;
    bubble.classList.toggle('failed', failed);
    bubble.lastChild.replaceChildren(words, ' ');
    if (failed) bubble.lastChild.append(make('button', { className: 'quiet', textContent: this.says.retry, onclick: () => {
      this.refused.clear();
      this.send();
    } }));
  }

  line(line) {
    if (!this.meet()) return;
    if (this.state.waiting.some(({ id }) => id === line.id)) this.stored(line.id);
    this.bubbles.get(line.id)?.remove();
    this.bubbles.delete(line.id);
    if (!line.ours || line.kind === 'MOVED') {
      this.change(() => ({ reference: line.reference }));
      this.reference.textContent = line.reference;
    }
    const waiting = this.state.waiting.map(({ id }) => this.bubbles.get(id)).find(Boolean);
    this.show(line.ours ? KINDS[line.kind] || 'notice' : 'client', line.text, time(line.at, this.frame.lang), waiting);
    this.last = line.seq;
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

  /** In its place: before what is not stored yet. */
  show(kind, text, below, before = null) {
    const bubble = make('article', { className: kind }, make('b', {}, this.says[kind] || ''), make('p', {}, text), make('small', {}, below));
    this.log.insertBefore(bubble, before);
    this.log.scrollTop = this.log.scrollHeight;
    return bubble;
  }

  /** Forgets the conversation on this device; support goes on with the ticket. */
  end(why) {
    this.kept.keep({});
    this.draft.keep({});
    this.begin(why);
    this.root.getElementById('name').focus();
  }
}

customElements.get('vigie-chat') || customElements.define('vigie-chat', VigieChat);
