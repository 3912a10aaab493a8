// The tab as Tasklist shows it: its label with how much was said, and how much of it is new.
export const LABEL = 'Échanges';

const seen = new Map();

/** Shows how many things people said about this ticket; `read` when they are on screen now. */
export function countIn(reference, said, read) {
  if (!said) return;
  const count = said.lines.filter(line => line.kind !== 'NOTICE').length;
  const reports = said.lines.filter(line => line.kind === 'REPORT').length;
  if (read || !seen.has(reference)) seen.set(reference, reports);
  showCount({ count, fresh: reports - seen.get(reference) });
}

/** Puts the count behind the label; null takes it away. */
export function showCount(shown, tries = 20) {
  const link = tabLink();
  if (!link) {
    // the tabs come with the task, a moment after the bar above it
    if (shown && tries) setTimeout(() => showCount(shown, tries - 1), 200);
    return;
  }
  link.querySelector('.vigie-count')?.remove();
  if (!shown) return;
  const count = link.appendChild(document.createElement('span'));
  count.className = 'vigie-count';
  count.textContent = ` (${shown.count})`;
  if (shown.fresh > 0) {
    const fresh = count.appendChild(document.createElement('span'));
    fresh.className = 'vigie-fresh';
    fresh.textContent = shown.fresh > 1 ? `${shown.fresh} nouveaux` : '1 nouveau';
  }
}

/** Opens the tab and goes to where one writes. */
export function openTab() {
  tabLink()?.click();
  setTimeout(() => document.querySelector('.vigie-answer textarea')?.focus(), 100);
}

const tabLink = () =>
  [...document.querySelectorAll('.tabbed-content .nav-tabs > li > a')].find(link =>
    link.textContent.trim().startsWith(LABEL)
  );
