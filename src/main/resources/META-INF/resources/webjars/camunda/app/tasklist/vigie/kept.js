// What Tasklist loads: a form that starts a procedure closes by its buttons alone. A click beside it or a key too much would
// throw away what somebody wrote down while a client talked.
const BY_MISTAKE = ['backdrop click', 'escape key press'];
const FORM = '.modal-body [cam-tasklist-form]';

window.angular.module('cam.commons').decorator('$uibModalStack', [
  '$delegate',
  windows => {
    const dismiss = windows.dismiss;
    windows.dismiss = (modal, reason) =>
      BY_MISTAKE.includes(reason) && document.querySelector(FORM) ? false : dismiss(modal, reason);
    return windows;
  }
]);

export default [];
