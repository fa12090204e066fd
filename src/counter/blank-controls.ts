const isFilled = (control: Element): boolean => {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) return control.checked;
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    return control.value !== control.defaultValue;
  return control instanceof HTMLSelectElement && control.selectedIndex > 0;
};

/** Whether somebody has begun to fill in a form. */
export const isBegun = (form: HTMLFormElement): boolean => Array.from(form.elements).some(isFilled);

/** The browser offers nobody what others wrote, and keeps nothing of it: as far as it heeds that. */
export function forgetInputs(form: HTMLFormElement): void {
  for (const control of [form, ...Array.from(form.querySelectorAll('input, select, textarea'))])
    control.setAttribute('autocomplete', 'off');
}
