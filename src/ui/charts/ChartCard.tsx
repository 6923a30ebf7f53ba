import { type ReactElement, type ReactNode, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { MenuButton } from '../MenuButton.tsx';
import { MenuItem } from '../MenuItem.tsx';
import { saveBlob } from '../save-blob.ts';
import { toast } from '../toast.tsx';
import styles from './ChartCard.module.css';
import { type ImageText, svgText } from './chart-image.ts';
import { svgToPng } from './chart-png.ts';

const css = classNames(styles);

interface ChartCardProps {
  title: string;
  /** Quiet words beside the title. */
  subtitle?: ReactNode;
  /** Under the chart. */
  caption?: ReactNode;
  actions?: ReactNode;
  /** Given for charts drawn as one SVG: the card then offers the image, with this text on it, under this file name (without ending). */
  image?: ImageText & { fileName: string };
  children: ReactNode;
}

/** The frame of a chart or a table: title, actions, caption. */
export function ChartCard({
  title,
  subtitle,
  caption,
  actions,
  image,
  children,
}: ChartCardProps): ReactElement {
  const body = useRef<HTMLDivElement>(null);
  return (
    <figure className={css('card')} aria-label={title}>
      <header className={css('head')}>
        <h2 className="grow">{title}</h2>
        {subtitle && <span className="small quiet">{subtitle}</span>}
        {actions}
        {image && (
          <MenuButton label="Image" icon="export" kind="bare" size="small" placement="bottom end">
            <MenuItem onAction={() => void handOver(body.current, image, savePng)}>Save as PNG</MenuItem>
            <MenuItem onAction={() => void handOver(body.current, image, saveSvg)}>Save as SVG</MenuItem>
            <MenuItem onAction={() => void handOver(body.current, image, copyPng)}>Copy</MenuItem>
          </MenuButton>
        )}
      </header>
      <div ref={body}>{children}</div>
      {caption && <figcaption className={css('caption')}>{caption}</figcaption>}
    </figure>
  );
}

type HandOver = (svg: string, fileName: string) => Promise<void>;

const saveSvg: HandOver = async (svg, fileName) =>
  saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${fileName}.svg`);
const savePng: HandOver = async (svg, fileName) => saveBlob(await svgToPng(svg), `${fileName}.png`);
const copyPng: HandOver = async (svg) => {
  // Safari wants the promise, not the blob, or it forgets that a key was pressed.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': svgToPng(svg) })]);
  toast('The chart is in the clipboard.', { kind: 'good' });
};

async function handOver(
  body: HTMLElement | null,
  image: ImageText & { fileName: string },
  how: HandOver,
): Promise<void> {
  const drawing = body?.querySelector<SVGSVGElement>('svg.recharts-surface, svg[data-chart]');
  if (!drawing) return;
  try {
    await how(svgText(drawing, image), image.fileName);
  } catch (reason) {
    toast('The image could not be made.', {
      kind: 'bad',
      description: reason instanceof Error ? reason.message : String(reason),
    });
  }
}
