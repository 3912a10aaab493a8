// What Tasklist loads: above the form, the known errors of the service that the ticket, or the agent, says is failing.
import { above, putAbove } from './above.js';
import { chosenService } from './chosen.js';
import { knownErrors, services } from './door.js';
import { element, day } from './words.js';

const PAUSE = 700;

/** One known error as an agent uses it: its title first, the rest below. */
export function knownError(error) {
  const made = element('details', 'vigie-known-error');
  made.append(element('summary', '', error.title));
  if (error.symptom) made.append(line('Se reconnaît à', error.symptom));
  made.append(line('Contournement', error.workaround));
  made.append(element('p', 'vigie-known-from', `${error.reference}, depuis le ${day(error.since)}`));
  return made;
}

function line(label, words) {
  const made = element('p', 'vigie-known-words');
  made.append(element('strong', '', `${label} : `), words);
  return made;
}

class Panel {
  constructor(node) {
    this.bar = node;
    this.place = element('section', 'vigie-known');
    this.place.setAttribute('aria-live', 'polite');
    this.place.hidden = true;
    this.asked = 0;
  }

  follow(reference) {
    this.service = undefined;
    const look = async () => {
      const service = await chosenService(services);
      if (service === this.service) return;
      this.service = service;
      this.show(service ? { incident: reference, service } : { incident: reference });
    };
    look();
    this.timer = setInterval(look, PAUSE);
  }

  async show(query) {
    const asked = ++this.asked;
    const errors = await knownErrors(query).catch(() => []);
    if (asked !== this.asked) return;
    const title = errors.length > 1 ? `${errors.length} erreurs connues sur ce service` : 'Erreur connue sur ce service';
    this.place.hidden = !errors.length;
    putAbove(this.place, 1, this.bar);
    this.place.replaceChildren(element('h4', '', title), ...errors.map(knownError));
    // one is read at once, several are chosen from
    if (errors.length === 1) this.place.querySelector('details').open = true;
  }

  stop() {
    clearInterval(this.timer);
    this.asked++;
    this.place.hidden = true;
  }
}

export default above('vigie.known', 900, bar => new Panel(bar));
