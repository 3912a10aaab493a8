// The service that stands in the form of a task, by what the agent sees there.
const FIELD = 'Service concerné';

let services = null;

/** Its id, as chosen in the form that is on screen; empty where the form asks for none or nothing is chosen. */
export async function chosenService(ask) {
  const shown = shownChoice();
  if (!shown) return '';
  services ??= ask();
  const known = await services.catch(() => {
    // what failed is asked again next time
    services = null;
    return [];
  });
  return known.find(service => service.name === shown)?.id ?? '';
}

function shownChoice() {
  const field = [...document.querySelectorAll('.fjs-form .fjs-form-field-select')].find(one =>
    one.querySelector('label')?.textContent.trim().startsWith(FIELD)
  );
  return field?.querySelector('.fjs-select-display')?.textContent.trim() || field?.querySelector('input')?.value.trim() || '';
}
