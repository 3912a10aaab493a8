// What Tasklist loads: how long each task still has, on its card in the list and above its form, counted while one looks.
import { left, moment, press } from './hours.js';
import { element } from './words.js';

const counting = new Set();
setInterval(() => counting.forEach(one => one.show()), 1000);

class Countdown {
  constructor(words) {
    this.words = words;
    this.node = element('span', 'vigie-left');
    this.node.hidden = true;
  }

  until(due) {
    this.due = due ? Date.parse(due) : NaN;
    this.node.hidden = Number.isNaN(this.due);
    if (this.node.hidden) return this.stop();
    counting.add(this);
    this.show();
  }

  show() {
    const sentence = this.words(this.due);
    if (this.node.textContent === sentence) return;
    this.node.textContent = sentence;
    this.node.className = `vigie-left ${press(this.due) && `vigie-${press(this.due)}`}`;
  }

  stop() {
    counting.delete(this);
  }
}

const card = {
  id: 'vigie.deadline',
  pluginPoint: 'tasklist.card',
  priority: 1000,

  render(node, vars, scope) {
    const countdown = new Countdown(due => `${left(due)} · ${moment(due)}`);
    node.append(countdown.node);
    scope.$watch('task.due', due => countdown.until(due));
    // the card is put together first: then it stands where the engine's own dates do
    setTimeout(() => node.closest('.clickable')?.querySelector('.dates')?.prepend(countdown.node));
    scope.$on('$destroy', () => countdown.stop());
  }
};

const bar = {
  id: 'vigie.deadline.task',
  pluginPoint: 'tasklist.task.action',
  priority: 1100,

  render(node, vars, scope) {
    const countdown = new Countdown(due => `Échéance ${left(due).replace('dépassé', 'dépassée')} (${moment(due)})`);
    countdown.node.id = 'vigie-deadline';
    node.append(countdown.node);
    scope.$watch('task.due', due => countdown.until(due));
    scope.$on('$destroy', () => countdown.stop());
  }
};

export default [card, bar];
