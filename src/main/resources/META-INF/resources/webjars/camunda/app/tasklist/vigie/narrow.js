// What Tasklist loads: on a narrow screen, where a task opens below the whole list, it is brought into view.
const NARROW = matchMedia('(max-width: 767px)');

const opened = {
  id: 'vigie.narrow',
  pluginPoint: 'tasklist.task.action',
  priority: 1200,

  render(node, vars, scope) {
    scope.$watch('task.id', task => {
      if (task && NARROW.matches) node.closest('.task-details').scrollIntoView();
    });
  }
};

export default opened;
