import type { XmlAttributes } from './xml-events.ts';

/** What the styles of an OpenDocument text say of what is set in them; a style says what the one it builds on says. */
export class OdtStyles {
  private readonly hidden = new Set<string>();
  private readonly levels = new Map([
    ['Title', 1],
    ['Subtitle', 2],
  ]);
  private style = '';

  /** Takes a style's definition; other elements say nothing. */
  open(name: string, attribute: XmlAttributes): void {
    if (name === 'style') {
      this.style = attribute('name');
      const parent = attribute('parent-style-name');
      if (this.hidden.has(parent)) this.hidden.add(this.style);
      const level = this.levels.get(parent);
      if (level !== undefined) this.levels.set(this.style, level);
    } else if (name === 'text-properties') {
      const display = attribute('display');
      if (display === 'none') this.hidden.add(this.style);
      else if (display === 'true') this.hidden.delete(this.style);
    }
  }

  /** Whether text in the style is not shown. */
  hides(style: string): boolean {
    return this.hidden.has(style);
  }

  /** 1 for a title, 2 for what stands below it, 0 for any other paragraph. */
  levelOf(style: string): number {
    return this.levels.get(style) ?? 0;
  }
}
