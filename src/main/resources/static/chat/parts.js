export function make(tag, props, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

/** A place in the browser that may be closed to us: then nothing survives a reload, and all else works. */
export function shelf(storage, key) {
  const safely = (act, otherwise) => { try { return act(window[storage]); } catch { return otherwise; } };
  return {
    read: () => safely((place) => JSON.parse(place.getItem(key)), null) || {},
    keep: (value) => safely((place) => place.setItem(key, JSON.stringify(value))),
  };
}

export const unguessable = () => [...crypto.getRandomValues(new Uint32Array(5))].map((some) => some.toString(36)).join('-');
