// What Tasklist loads: the box above the list, for what stands on a card. The engine's own asks for names of tasks, and for
// columns that only who wrote it knows.
const REFERENCE = /^[A-Z]{3}-\d{4}-\d+$/;
const EVERYTHING = { processVariables: [], taskVariables: [], caseInstanceVariables: [] };
const FIRST_PAGE = { page: 1, searchQuery: null };

const BOX = `
  <form class="vigie-search" role="search" ng-submit="look()">
    <input class="form-control" type="search" maxlength="200" autocomplete="off" ng-model="words" ng-change="words || look()"
           aria-label="Filtrer les tâches" placeholder="Filtrer les tâches\u00a0: référence, sujet, client">
    <p class="help-block" role="status" ng-if="sought">
      {{ found }} pour «\u00a0{{ sought }}\u00a0» dans cette liste. <a href ng-click="forget()">Tout montrer</a>
    </p>
  </form>`;

/** What the list is asked for: a reference names all tasks of its ticket, other words are found in what a card shows. */
function queryFor(words) {
  if (!words) return EVERYTHING;
  const reference = words.toUpperCase();
  if (REFERENCE.test(reference)) return { ...EVERYTHING, processInstanceBusinessKey: reference };
  const within = said => `%${said.replace(/[\\%_]/g, '\\$&')}%`;
  const says = name => ({ name, operator: 'like', value: within(words) });
  const either = {
    nameLike: within(words),
    processInstanceBusinessKeyLike: within(reference),
    processVariables: [says('subject'), says('client')],
    variableValuesIgnoreCase: true
  };
  return { ...EVERYTHING, orQueries: [either] };
}

/** The reference that a link of a notice leads to, in the words of the engine's own box; nothing where it names none. */
function linked(query) {
  const [, value] = /"type":"processInstanceBusinessKey".*?"value":"([^"]+)"/.exec(query ?? '') ?? [];
  return value ?? '';
}

function count(tasks) {
  if (!tasks) return 'Aucune tâche';
  return tasks === 1 ? 'Une tâche' : `${tasks} tâches`;
}

function control(scope, address) {
  const list = scope.tasklistData.newChild(scope);
  scope.words = linked(address().searchQuery);
  scope.look = () => {
    scope.sought = (scope.words ?? '').trim();
    // what is found begins on its first page, whichever one was looking at
    address.updateSilently(FIRST_PAGE);
    list.set('searchQuery', queryFor(scope.sought));
  };
  scope.forget = () => {
    scope.words = '';
    scope.look();
  };
  if (scope.words) scope.look();
  list.observe('taskList', tasks => {
    scope.found = count(tasks.count);
  });
}

const box = { id: 'task-search', template: BOX, controller: ['$scope', 'search', control], priority: 100 };

window.angular.module('cam.commons').config([
  'ViewsProvider',
  views => {
    const register = views.registerDefaultView;
    views.registerDefaultView = (place, view) => register(place, view.id === box.id ? box : view);
  }
]);

export default [];
