// What Tasklist loads: the history of a task at the hours of Paris, as everything else, wherever the computer thinks it is.
const WALL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3
});
const DATES = ['dueDate', 'followUpDate'];

/** "2026-11-29T11:25:24.210": without a zone, so that it is shown as it stands. */
const wall = instant => WALL.format(new Date(instant)).replace(' ', 'T').replace(',', '.');

function inParis(step) {
  const value = old => (old && DATES.includes(step.property) ? String(Date.parse(wall(Number(old)))) : old);
  return { ...step, timestamp: wall(step.timestamp), orgValue: value(step.orgValue), newValue: value(step.newValue) };
}

window.angular.module('cam.tasklist.client').decorator('camAPI', [
  '$delegate',
  engine => {
    const history = engine.resource('history');
    const ask = history.userOperation;
    history.userOperation = (query, done) =>
      ask.call(history, query, (wrong, steps) => done(wrong, steps?.map(inParis)));
    return engine;
  }
]);

export default [];
