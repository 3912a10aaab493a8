// What Tasklist loads: a field that is no longer asked for is not missing. The library of forms keeps its complaint, and with
// it the button that completes the task would stay off for good.
const COMPLAINT = '.fjs-form .fjs-form-field-error';
// until the form is drawn with what was chosen
const DRAWN = 100;

window.angular.module('cam.tasklist.form').decorator('camTasklistFormDirective', [
  '$delegate',
  directives => {
    directives.forEach(directive => {
      const needs = directive.controller.slice(0, -1);
      const control = directive.controller.at(-1);
      directive.controller = [...needs, patient(control)];
    });
    return directives;
  }
]);

function patient(control) {
  return function (...given) {
    control.apply(this, given);
    const say = this.notifyFormValidated;
    this.notifyFormValidated = wrong => {
      say(wrong);
      if (wrong && document.querySelector('.fjs-form')) {
        setTimeout(() => document.querySelector(COMPLAINT) || say(false), DRAWN);
      }
    };
  };
}

export default [];
