// One answer of a form that no field of it holds.
export function answer(camForm, name, value) {
  const variables = camForm.variableManager;
  if (variables.variables[name]) {
    variables.variableValue(name, value);
  } else {
    variables.createVariable({ name, type: 'String', value });
  }
}
