/** A part of the page; words go in as text alone. */
export function make(tag, props, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A part of a drawing. */
export function draw(tag, attributes, ...children) {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => drawn.setAttribute(name, value));
  drawn.append(...children);
  return drawn;
}

export const byId = (id) => document.getElementById(id);

/** Changes words only where they change: most seconds change few. */
export function say(part, words) {
  if (part.textContent !== words) part.textContent = words;
}

export const several = (count, one, more) => `${count} ${count > 1 ? more : one}`;

export const priorityName = (priority) => (priority ? `P${priority}` : 'À diagnostiquer');
