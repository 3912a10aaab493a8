// What Tasklist loads: a tab beside the form, and in the bar above the task the way to it.
import { referenceOf } from './door.js';
import { follow } from './conversation.js';
import { Talk } from './talk.js';
import { LABEL, countIn, openTab, showCount } from './tab.js';

const LIVE = 3000;
const ASIDE = 15000;

let shown = null;

/** A problem is no conversation with a client. */
const isTicket = reference => Boolean(reference?.startsWith('INC-'));

const tab = {
  id: 'vigie.exchanges',
  pluginPoint: 'tasklist.task.detail',
  // between the form (1000) and the history (800): an answer is what comes next
  priority: 900,
  properties: { label: LABEL },

  render(node, { api, taskId }) {
    const talk = new Talk(node);
    const mine = (shown = { stop: () => talk.close() });
    referenceOf(api, taskId).then(
      reference => {
        if (shown !== mine) return;
        if (!isTicket(reference)) return talk.nothing();
        const watch = follow(reference, LIVE, news => {
          talk.tell(news);
          countIn(reference, news.said, true);
        });
        talk.open(reference, () => watch.hurry());
        mine.stop = () => {
          watch.stop();
          talk.close();
        };
      },
      () => shown === mine && talk.nothing()
    );
  },

  unmount() {
    shown?.stop();
    shown = null;
  }
};

const way = {
  id: 'vigie.answer',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,

  render(node, { api }, scope) {
    const button = node.appendChild(document.createElement('button'));
    button.type = 'button';
    button.className = 'btn btn-link vigie-way';
    button.textContent = 'Répondre au client';
    button.hidden = true;
    button.addEventListener('click', openTab);

    let watch = null;
    scope.$watch('task.id', taskId => {
      watch?.stop();
      watch = null;
      button.hidden = true;
      showCount(null);
      if (!taskId) return;
      referenceOf(api, taskId).then(reference => {
        if (!isTicket(reference) || scope.task?.id !== taskId) return;
        watch = follow(reference, ASIDE, ({ said }) => {
          button.hidden = !said || Boolean(said.closed);
          countIn(reference, said, false);
        });
      }, () => {});
    });
    scope.$on('$destroy', () => watch?.stop());
  }
};

export default [tab, way];
