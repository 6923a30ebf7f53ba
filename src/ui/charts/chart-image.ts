import { measureIn, wrapText } from './measure-text.ts';

export interface ImageText {
  readonly title: string;
  /** What the numbers are and rest on: an image without it proves nothing. */
  readonly caption: string;
}

interface ImageOptions extends ImageText {
  /** Default: the chart's width on the screen. */
  width?: number;
}

const PADDING = 20; // px
const TITLE = { size: 15, leading: 21 };
const CAPTION = { size: 12, leading: 17 };
const GAP = 12; // px between title, chart and caption

// What decides how a drawing looks; all else of the page's style is left out.
const PAINT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'shape-rendering',
  'visibility',
] as const;
const TYPE = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
] as const;
// What is as a reader of SVG assumes it anyway is not written.
const DEFAULTS: Readonly<Record<(typeof PAINT)[number] | (typeof TYPE)[number], string>> = {
  fill: '',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'shape-rendering': 'auto',
  visibility: 'visible',
};
// Groups only pass on what their shapes have written out themselves.
const PROPERTIES: Readonly<Record<string, readonly (keyof typeof DEFAULTS)[]>> = {
  rect: PAINT,
  line: PAINT,
  path: PAINT,
  circle: PAINT,
  text: [...PAINT, ...TYPE],
  tspan: [...PAINT, ...TYPE],
};

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The drawing as a file of its own: every colour and face written out, on paper, with its title above and its caption
 * below. Always in light colours, for print. Parts marked `data-export="no"` (what only serves pointing) are left out.
 */
export function svgText(svg: SVGSVGElement, { title, caption, width }: ImageOptions): string {
  const box = svg.getBoundingClientRect();
  const inner = Math.max(box.width, (width ?? 0) - 2 * PADDING);
  return inLight(() => {
    const face = getComputedStyle(svg).getPropertyValue('--font-ui').trim() || 'sans-serif';
    const colourOf = colourWriter();
    const copy = copyStyled(svg, colourOf);
    const titles = textLines(title, inner, TITLE, 600, face);
    const captions = textLines(caption, inner, CAPTION, 400, face);
    const chartTop = PADDING + (titles.length > 0 ? titles.length * TITLE.leading + GAP : 0);
    const captionTop = chartTop + box.height + (captions.length > 0 ? GAP : 0);

    const sheet = document.createElementNS(SVG, 'svg');
    const full = {
      width: Math.ceil(inner + 2 * PADDING),
      height: Math.ceil(captionTop + captions.length * CAPTION.leading + PADDING),
    };
    setAll(sheet, {
      xmlns: SVG,
      width: full.width,
      height: full.height,
      viewBox: `0 0 ${full.width} ${full.height}`,
      role: 'img',
    });
    const name = document.createElementNS(SVG, 'title');
    name.textContent = title;
    const paper = document.createElementNS(SVG, 'rect');
    setAll(paper, { width: full.width, height: full.height, fill: colourOf(tokenColour(svg, '--paper')) });
    const ink = colourOf(tokenColour(svg, '--ink'));
    setAll(copy, { x: PADDING, y: chartTop, width: box.width, height: box.height, overflow: 'visible' });
    sheet.append(
      name,
      paper,
      ...placed(titles, PADDING, TITLE, 600, face, ink),
      copy,
      ...placed(captions, captionTop, CAPTION, 400, face, ink),
    );
    return new XMLSerializer().serializeToString(sheet);
  });
}

/** Reads styles as the light theme has them; nothing is painted in between. The tokens are resolved at the root, so it must change there. */
function inLight<T>(read: () => T): T {
  const root = document.documentElement;
  const theme = root.getAttribute('data-theme');
  root.setAttribute('data-theme', 'light');
  try {
    return read();
  } finally {
    if (theme === null) root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }
}

function textLines(
  text: string,
  width: number,
  { size }: { size: number },
  weight: number,
  face: string,
): readonly string[] {
  return text.trim() === '' ? [] : wrapText(text, width, measureIn(`${weight} ${size}px ${face}`));
}

function placed(
  lines: readonly string[],
  top: number,
  { size, leading }: { size: number; leading: number },
  weight: number,
  face: string,
  ink: string,
): readonly SVGTextElement[] {
  return lines.map((line, index) => {
    const text = document.createElementNS(SVG, 'text');
    setAll(text, {
      x: PADDING,
      y: top + index * leading + size,
      'font-family': face,
      'font-size': `${size}px`,
      'font-weight': weight,
      fill: ink,
    });
    text.textContent = line;
    return text;
  });
}

function copyStyled(source: Element, colourOf: (colour: string) => string): Element {
  const copy = document.createElementNS(SVG, source.localName);
  for (const { name, value } of source.attributes) if (isGeometry(name)) copy.setAttribute(name, value);
  const style = getComputedStyle(source);
  for (const property of PROPERTIES[source.localName] ?? []) {
    const value = style.getPropertyValue(property);
    if (value === '' || value === DEFAULTS[property]) continue;
    copy.setAttribute(property, property === 'fill' || property === 'stroke' ? colourOf(value) : value);
  }
  for (const child of source.childNodes) {
    if (child instanceof Element) {
      const isLeftOut =
        child.getAttribute('data-export') === 'no' || getComputedStyle(child).display === 'none';
      if (!isLeftOut || child.localName === 'defs') copy.append(copyStyled(child, colourOf));
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
  }
  return copy;
}

const isGeometry = (name: string): boolean =>
  !/^(class|style|role|tabindex|focusable|aria-.*|data-.*|xmlns.*|fill|stroke|name)$/.test(name);

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** A token as the drawing's own place resolves it: a variable alone keeps `light-dark()` in it. */
function tokenColour(svg: SVGSVGElement, token: string): string {
  const probe = document.createElementNS(SVG, 'rect');
  probe.style.fill = `var(${token})`;
  svg.append(probe);
  const colour = getComputedStyle(probe).fill;
  probe.remove();
  return colour;
}

/** Writes any colour of the browser (`oklab(…)`, `color(srgb …)`) as `#rrggbb`, which every program reads; paints and `none` stay. */
function colourWriter(): (colour: string) => string {
  const known = new Map<string, string>();
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (colour === 'none' || colour.includes('url(') || !context)
      return colour.replaceAll(/url\("?[^)"]*(#[^)"]+)"?\)/g, 'url($1)');
    const found = known.get(colour);
    if (found !== undefined) return found;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const written =
      alpha === 255
        ? hex
        : alpha === 0
          ? 'none'
          : `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
    known.set(colour, written);
    return written;
  };
}
