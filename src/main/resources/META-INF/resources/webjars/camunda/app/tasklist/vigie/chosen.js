// The service and the priority that stand in the form of a task, by what the agent sees there.
const SERVICE = 'Service concerné';
const PRIORITIES = ['Priorité', 'Nouvelle priorité'];

let services = null;

/** Its id, as chosen in the form that is on screen; empty where the form asks for none or nothing is chosen. */
export async function chosenService(ask) {
  const shown = shownChoice(label => label.startsWith(SERVICE));
  if (!shown) return '';
  services ??= ask();
  const known = await services.catch(() => {
    // what failed is asked again next time
    services = null;
    return [];
  });
  return known.find(service => service.name === shown)?.id ?? '';
}

/** From '1' to '5'; empty where the form asks for none or nothing is chosen. */
export function chosenPriority() {
  const shown = shownChoice(label => PRIORITIES.includes(label.replace('*', '').trim()));
  return /^([1-5]) ·/.exec(shown)?.[1] ?? '';
}

function shownChoice(isMeant) {
  const field = [...document.querySelectorAll('.fjs-form .fjs-form-field-select')].find(one =>
    isMeant(one.querySelector('label')?.textContent.trim() ?? '')
  );
  return field?.querySelector('.fjs-select-display')?.textContent.trim() || field?.querySelector('input')?.value.trim() || '';
}
