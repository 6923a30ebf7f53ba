const FIELDS =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox], [role=searchbox]';

/** Whether keys that are pressed there write. */
export const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
