/** A drawing made by `svgText` as a PNG, `scale` pixels to one of the screen. Rejects only if the browser cannot draw. */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([await withFaces(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.naturalWidth * scale);
    canvas.height = Math.ceil(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no canvas to draw on.');
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('This browser could not write the image.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An image has no access to the page's faces: those that its letters need go into it. */
async function withFaces(svg: string): Promise<string> {
  const points = new Set([...svg].map((letter) => letter.codePointAt(0) ?? 0));
  const rules = faceRules().filter((rule) => svg.includes(familyOf(rule)) && covers(rule, points));
  const faces = await Promise.all(rules.map(inlineFace));
  const style = `<style>${faces.join('')}</style>`;
  return svg.replace('>', () => `>${style}`);
}

function faceRules(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
}

const familyOf = (rule: CSSFontFaceRule): string =>
  rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');

function covers(rule: CSSFontFaceRule, points: ReadonlySet<number>): boolean {
  const ranges = rule.style.getPropertyValue('unicode-range');
  if (ranges === '') return true;
  return ranges.split(',').some((range) => {
    const [from = 0, to = from] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((end) => Number.parseInt(end, 16));
    for (const point of points) if (point >= from && point <= to) return true;
    return false;
  });
}

async function inlineFace(rule: CSSFontFaceRule): Promise<string> {
  const source = rule.style.getPropertyValue('src');
  const path = /url\("?([^")]+)"?\)/.exec(source)?.[1];
  if (path === undefined) return '';
  const response = await fetch(new URL(path, rule.parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) return '';
  const data = await dataAddress(await response.blob());
  return rule.cssText.replace(source, () => `url("${data}") format("woff2")`);
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
