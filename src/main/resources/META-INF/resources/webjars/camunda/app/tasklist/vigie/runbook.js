// What Tasklist loads: above the form, what to do about such a ticket, also for the service and priority being chosen.
import { above, putAbove } from './above.js';
import { chosenPriority, chosenService } from './chosen.js';
import { runbook, services } from './door.js';
import { element } from './words.js';

/** Where somebody has to find out or act; to confirm or to plan needs no page. */
const ACTS = /^(diagnose|interveneP\d|restore)$/;
const PAUSE = 700;
const FOLDED = 'vigie.runbook.folded';

class Page {
  constructor(bar) {
    this.bar = bar;
    this.place = element('details', 'vigie-runbook');
    this.title = element('summary');
    this.words = element('div', 'vigie-runbook-page');
    // a page that is longer than its place is moved by the arrows of the keyboard
    this.words.tabIndex = 0;
    this.words.setAttribute('role', 'region');
    this.words.setAttribute('aria-label', 'Procédure à suivre');
    this.place.append(this.title, this.words);
    this.place.open = !remembered();
    this.place.addEventListener('toggle', () => remember(!this.place.open));
    this.place.hidden = true;
    this.asked = 0;
  }

  follow(reference, task) {
    if (!ACTS.test(task.taskDefinitionKey)) return;
    let last;
    const look = async () => {
      const chosen = { service: await chosenService(services), priority: chosenPriority() };
      const query = new URLSearchParams(Object.entries({ incident: reference, ...chosen }).filter(([, value]) => value));
      if (String(query) === last) return;
      last = String(query);
      this.show(query);
    };
    look();
    this.timer = setInterval(look, PAUSE);
  }

  async show(query) {
    const asked = ++this.asked;
    const page = await runbook(query).catch(() => null);
    if (asked !== this.asked) return;
    this.place.hidden = !page;
    if (!page) return;
    putAbove(this.place, 2, this.bar);
    if (this.shown === page.html) return;
    this.shown = page.html;
    this.title.replaceChildren(element('span', '', 'Procédure · '), page.title);
    // made harmless by the server, which escapes every tag that a process owner types
    this.words.innerHTML = page.html;
    this.words.scrollTop = 0;
  }

  stop() {
    clearInterval(this.timer);
    this.asked++;
    this.place.hidden = true;
  }
}

function remembered() {
  try {
    return sessionStorage.getItem(FOLDED) === 'yes';
  } catch {
    return false;
  }
}

function remember(folded) {
  try {
    sessionStorage.setItem(FOLDED, folded ? 'yes' : 'no');
  } catch {
    // a browser without storage: it is open again on the next task
  }
}

export default above('vigie.runbook', 880, bar => new Page(bar));
