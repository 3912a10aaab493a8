// The place above the form of a task, where what an agent needs to know stands in a fixed order.
import { referenceOf } from './door.js';

/** Puts a panel at its place there, the lowest first, whenever the tabs of the task have come; until then it waits in the bar. */
export function putAbove(panel, place, bar) {
  const tabs = document.querySelector('.tabbed-content');
  if (!tabs) {
    bar.append(panel);
    return;
  }
  panel.dataset.place = place;
  const below = [...tabs.parentElement.children].find(one => Number(one.dataset.place) > place) ?? tabs;
  if (panel.nextElementSibling !== below) below.before(panel);
}

/** What Tasklist loads for a panel that follows the ticket of the task on screen: `follow(reference, task)`, `stop()`. */
export const above = (id, priority, make) => ({
  id,
  pluginPoint: 'tasklist.task.action',
  priority,

  render(node, { api }, scope) {
    const panel = make(node);
    scope.$watch('task.id', taskId => {
      panel.stop();
      if (!taskId) return;
      referenceOf(api, taskId).then(reference => {
        if (scope.task?.id === taskId && reference?.startsWith('INC-')) panel.follow(reference, scope.task);
      }, () => {});
    });
    scope.$on('$destroy', () => panel.stop());
  }
});
