// What Tasklist loads: above the form, what happened to the ticket so far; its last line is read without opening it.
import { above, putAbove } from './above.js';
import { story } from './door.js';
import { moment } from './hours.js';
import { element } from './words.js';

const PAUSE = 15000;

class Journal {
  constructor(bar) {
    this.bar = bar;
    this.place = element('details', 'vigie-journal');
    this.last = element('summary');
    this.list = element('ol', 'vigie-journal-lines');
    this.place.append(this.last, this.list);
    this.place.hidden = true;
    this.asked = 0;
  }

  follow(reference) {
    this.place.open = false;
    const look = () => document.hidden || this.show(reference);
    this.show(reference);
    this.timer = setInterval(look, PAUSE);
  }

  async show(reference) {
    const asked = ++this.asked;
    const told = await story(reference).catch(() => null);
    if (asked !== this.asked || !told) return;
    const lines = told.journal ?? [];
    this.place.hidden = !lines.length;
    if (!lines.length) return;
    putAbove(this.place, 3, this.bar);
    const last = lines[lines.length - 1];
    this.last.replaceChildren(
      element('strong', '', `Journal (${lines.length})`),
      element('span', 'vigie-journal-last', `${moment(Date.parse(last.at))} ${last.by} : ${last.text}`)
    );
    this.list.replaceChildren(...lines.map(line).reverse());
  }

  stop() {
    clearInterval(this.timer);
    this.asked++;
    this.place.hidden = true;
  }
}

function line({ at, by, text }) {
  const made = element('li');
  const when = element('time', '', moment(Date.parse(at)));
  when.dateTime = at;
  made.append(when, element('strong', '', by), element('span', '', text));
  return made;
}

export default above('vigie.journal', 870, bar => new Journal(bar));
