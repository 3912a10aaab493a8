// How things read in French, and how words of others are made harmless to the eye.
const PARIS = { timeZone: 'Europe/Paris' };
const DAY = new Intl.DateTimeFormat('fr-FR', { ...PARIS, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('fr-FR', { ...PARIS, hour: '2-digit', minute: '2-digit' });

export const day = instant => DAY.format(new Date(instant));
export const time = instant => TIME.format(new Date(instant));

const STATUS = {
  PENDING: "en attente d'envoi",
  SENDING: 'envoi en cours',
  SENT: 'envoyé',
  DELIVERED: 'remis',
  FAILED: 'non remis',
  UNKNOWN: 'envoi incertain'
};

const BY = { MAIL: 'par e-mail', SMS: 'par SMS', CHAT: 'dans la conversation', PAGER: 'par alerte' };

/** "par e-mail à jean@acme.example" */
export function by({ carrier, recipient, recipients }) {
  const way = BY[carrier] || carrier;
  if (carrier === 'CHAT') return way;
  if (recipient) return `${way} ${carrier === 'SMS' ? 'au' : 'à'} ${recipient}`;
  return `${way} à ${recipients} destinataire${recipients > 1 ? 's' : ''}`;
}

/** "remis par e-mail à jean@acme.example" */
export function became(delivery) {
  const sentence = `${STATUS[delivery.status] || delivery.status} ${by(delivery)}`;
  return delivery.why ? `${sentence} : ${delivery.why}` : sentence;
}

export function size(bytes) {
  if (bytes < 1000) return `${bytes} octet${bytes > 1 ? 's' : ''}`;
  const units = ['ko', 'Mo', 'Go', 'To'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${units[unit]}`;
}

/** A name without the characters that make a part of it read backwards, as in "facture-fdp.exe". */
export const plain = name => name.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '�');

/** An element with words in it; words of others come in here, and nowhere as markup. */
export function element(name, style, words) {
  const made = document.createElement(name);
  if (style) made.className = style;
  if (words !== undefined && words !== null) made.textContent = words;
  return made;
}
