// The tab: what was said above, where one answers below.
import { Answer } from './answer.js';
import { Lines } from './lines.js';
import { wantsToWrite } from './tab.js';
import { element } from './words.js';

const NEAR = 80;

export class Talk {
  constructor(node) {
    this.root = node.appendChild(element('section', 'vigie-talk'));
    this.root.setAttribute('aria-label', 'Échanges avec le client');
    this.note = element('p', 'vigie-note', 'Chargement…');
    this.note.setAttribute('role', 'status');
    this.list = element('ol', 'vigie-lines');
    this.lines = new Lines(this.list, sentence => this.detached(sentence));
    this.root.append(this.note, this.list);
  }

  /** For a task that is about no ticket. */
  nothing() {
    this.say("Cette tâche ne porte pas sur un ticket : il n'y a pas d'échanges avec un client.");
  }

  open(reference, written) {
    this.written = written;
    this.answer = new Answer(reference, written);
    this.answer.form.hidden = true;
    this.root.append(this.answer.form);
    if (this.news) this.tell(this.news);
  }

  tell(news) {
    this.news = news;
    const { said, problem, status } = news;
    if (status === 404) return this.nothing();
    this.say(problem || this.outcome || (said?.cut ? 'Seuls les 500 derniers échanges sont montrés.' : ''));
    if (!said || !this.answer) return;
    const first = this.answer.form.hidden;
    const near = this.isAtEnd();
    this.lines.show(said);
    this.answer.tell(said);
    this.answer.form.hidden = false;
    if (first) {
      // what was there already is not read aloud
      requestAnimationFrame(() => this.list.setAttribute('role', 'log'));
      if (wantsToWrite()) this.answer.text.focus({ preventScroll: true });
    }
    if (first || near) this.toEnd();
  }

  /** Something left this conversation: where it is now stays in sight. */
  detached(sentence) {
    this.outcome = sentence;
    this.say(sentence);
    this.note.scrollIntoView({ block: 'nearest' });
    this.written();
  }

  close() {
    this.root.remove();
  }

  say(sentence) {
    if (this.note.textContent !== sentence) this.note.textContent = sentence;
    this.note.hidden = !sentence;
  }

  scroller() {
    let box = this.root.parentElement;
    while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
    return box;
  }

  isAtEnd() {
    const box = this.scroller();
    return !box || box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  }

  toEnd() {
    const box = this.scroller();
    if (box) box.scrollTop = box.scrollHeight;
  }
}
