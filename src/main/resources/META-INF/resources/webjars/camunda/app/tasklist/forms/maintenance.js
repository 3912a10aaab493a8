// The form of a maintenance: our services to tick, and what the rules say of the window while it is chosen.
const DOOR = '/camunda/api/vigie/';
const PAUSE = 300;
const HOUR = 3600000;

export function open(camForm) {
  const form = camForm.formElement[0];
  const at = selector => form.querySelector(selector);
  const [typed, from, to] = ['#plan-services', '#plan-from', '#plan-to'].map(at);
  form.closest('.modal-dialog')?.classList.add('plan-dialog');
  let asked = 0;
  let pause;

  at('[data-business]').hidden = true;
  offerServices().then(look);
  offerRequested();
  typed.addEventListener('input', lookSoon);
  from.addEventListener('change', endAfter);
  [from, to].forEach(field => field.addEventListener('input', lookSoon));

  async function ask(path, query) {
    const answer = await fetch(DOOR + path + '?' + new URLSearchParams(query), { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  async function offerServices() {
    const choice = at('[data-choice=services]');
    const services = await ask('services', {}).catch(() => []);
    if (!services.length) return;
    choice.append(...services.map(service => {
      const label = Object.assign(document.createElement('label'), { className: 'checkbox-inline' });
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: service.id });
      label.append(box, ' ' + service.name);
      return label;
    }));
    typed.hidden = true;
    choice.addEventListener('change', () => {
      put(typed, [...choice.querySelectorAll('input:checked')].map(box => box.value).join(','));
      look();
    });
  }

  async function offerRequested() {
    const requested = await ask('maintenances/requested', {}).catch(() => []);
    if (!requested.length) return;
    at('[data-requested]').textContent = 'Choisissez celle qu’un incident ou un problème a demandée, s’il y en a une.';
    at('#plan-requested').append(...requested.map(one =>
      Object.assign(document.createElement('option'), { value: one.reference, label: `${one.reference} : ${one.reason}` })));
  }

  /** An end that is not after the beginning is nobody's wish: an hour later is a good guess. */
  function endAfter() {
    if (!from.value || to.value > from.value) return;
    // as if the clocks were those of Greenwich, so that the guess lies an hour later on the clock
    put(to, new Date(Date.parse(from.value + 'Z') + HOUR).toISOString().slice(0, 16));
    lookSoon();
  }

  function put(field, value) {
    field.value = value;
    field.dispatchEvent(new Event('change'));
  }

  function lookSoon() {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  }

  async function look() {
    const mine = ++asked;
    const outlook = await ask('maintenances/outlook', { services: typed.value, from: from.value, to: to.value })
      .catch(() => ({ earliest: '', inBusiness: true, sentences: [] }));
    if (mine !== asked) return;
    from.min = outlook.earliest;
    at('[data-business]').hidden = !outlook.inBusiness;
    at('[data-outlook]').replaceChildren(...outlook.sentences.map(sentence =>
      Object.assign(document.createElement('li'), { className: sentence.weight.toLowerCase(), textContent: sentence.text })));
  }
}
