// What Tasklist loads: the colons that its pages put behind a word as English does, with the space that French wants.
const commons = window.angular.module('cam.commons');

// a colon stands right behind a word, or alone behind the sentence of a refusal
const french = page => page?.replace(/\}\}:/g, '}}\u00a0:').replace(/\s*(<strong[^>]*>):</g, '$1\u00a0:<');

commons.config([
  'ViewsProvider',
  views => {
    const register = views.registerDefaultView;
    views.registerDefaultView = (place, view) => register(place, { ...view, template: french(view.template) });
  }
]);

commons.decorator('$uibModal', [
  '$delegate',
  windows => {
    const open = windows.open;
    windows.open = asked => open({ ...asked, template: french(asked.template) });
    return windows;
  }
]);

const inFrench = directives => directives.map(one => Object.assign(one, { template: french(one.template) }));

commons.decorator('notificationsPanelDirective', ['$delegate', inFrench]);
for (const [module, directive] of [['cam.tasklist.tasklist', 'camTasks'], ['tasklist.plugin.tasklistPlugins', 'camTasklistVariables']]) {
  window.angular.module(module).decorator(`${directive}Directive`, ['$delegate', inFrench]);
}

export default [];
