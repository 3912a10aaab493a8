// What Tasklist loads: the keys that reach a task's form, whose own library knows nothing of the shortcuts of Tasklist.
const FIELDS = '.fjs-form :is(input, textarea):not(:disabled)';
const CLAIM = '[cam-tasklist-task-meta] .claim';

document.addEventListener('keydown', event => {
  if (!event.ctrlKey || !event.altKey || event.key.toLowerCase() !== 'f') return;
  // who has not taken the task yet finds there how to take it
  const field = document.querySelector(FIELDS) ?? document.querySelector(CLAIM);
  if (!field || document.querySelector('.modal-dialog')) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
});

export default [];
