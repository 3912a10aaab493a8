// What Tasklist loads: above the form, the known errors of the service that the ticket, or the agent, says is failing.
import { referenceOf } from './door.js';
import { chosenService } from './chosen.js';
import { element, day } from './words.js';

const DOOR = `${document.querySelector('base').getAttribute('app-root')}/api/vigie/`;
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

async function ask(path, query) {
  const answer = await fetch(`${DOOR}${path}?${new URLSearchParams(query)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
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
    this.stop();
    this.service = undefined;
    if (!reference?.startsWith('INC-')) return;
    const look = async () => {
      const service = await chosenService(() => ask('services', {}));
      if (service === this.service) return;
      this.service = service;
      this.show(service ? { incident: reference, service } : { incident: reference });
    };
    look();
    this.timer = setInterval(look, PAUSE);
  }

  async show(query) {
    const asked = ++this.asked;
    const errors = await ask('known-errors', query).catch(() => []);
    if (asked !== this.asked) return;
    const title = errors.length > 1 ? `${errors.length} erreurs connues sur ce service` : 'Erreur connue sur ce service';
    this.place.hidden = !errors.length;
    // above the tabs of the task, which come a moment after the bar
    const tabs = document.querySelector('.tabbed-content');
    if (tabs) tabs.before(this.place);
    else this.bar.append(this.place);
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

export default {
  id: 'vigie.known',
  pluginPoint: 'tasklist.task.action',
  priority: 900,

  render(node, { api }, scope) {
    const panel = new Panel(node);
    scope.$watch('task.id', taskId => {
      panel.stop();
      if (!taskId) return;
      referenceOf(api, taskId).then(reference => scope.task?.id === taskId && panel.follow(reference), () => {});
    });
    scope.$on('$destroy', () => panel.stop());
  }
};
