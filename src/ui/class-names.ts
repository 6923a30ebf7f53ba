type Name = string | false | null | undefined;

/**
 * Names of a CSS module, joined: `css('row', isOn && 'on', 'quiet')`. A name that the module does not
 * hold stays as it is, so the global helpers of base.css mix in.
 */
export function classNames(module: Readonly<Record<string, string>>): (...names: readonly Name[]) => string {
  return (...names) =>
    names
      .filter((name): name is string => typeof name === 'string' && name !== '')
      .map((name) => module[name] ?? name)
      .join(' ');
}
