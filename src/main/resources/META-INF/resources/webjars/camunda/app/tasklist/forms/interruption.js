// The form of an emergency interruption: our services as they are set, and a name of its own so that it is declared once.
import { answer } from './answer.js';

export function open(camForm) {
  const form = camForm.formElement[0];
  const services = form.querySelector('[data-choice=services]');
  const id = crypto.randomUUID ? crypto.randomUUID() : uuid();
  offerServices();

  camForm.on('submit', () => {
    answer(camForm, 'services', [...services.querySelectorAll('input:checked')].map(box => box.value).join(','));
    answer(camForm, 'id', id);
    const hours = Number(form.querySelector('#stop-hours').value);
    answer(camForm, 'expectedEnd', hours > 0 ? new Date(Date.now() + hours * 3600000).toISOString() : '');
  });

  async function offerServices() {
    const answer = await fetch('/camunda/api/vigie/services', { headers: { Accept: 'application/json' } });
    for (const service of answer.ok ? await answer.json() : []) {
      const label = Object.assign(document.createElement('label'), { className: 'checkbox-inline' });
      label.append(Object.assign(document.createElement('input'), { type: 'checkbox', value: service.id }), ' ' + service.name);
      services.append(label);
    }
  }

  /** Where the page is not served in a secure context. */
  function uuid() {
    return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
      (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
  }
}
