import {
  createContext,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { classNames } from '../class-names.ts';
import styles from './Charts.module.css';
import { isSamePlace, type MarkPlace } from './mark.ts';
import { type MarksFlow, neighbour } from './neighbour.ts';

const css = classNames(styles);

interface MarksState {
  readonly chosen: MarkPlace | null;
  /** The mark that Tab reaches. */
  readonly tabStop: MarkPlace | null;
  /** The mark that has the focus. */
  readonly focused: RefObject<MarkPlace | null>;
  onFocus(place: MarkPlace): void;
  onChoose(place: MarkPlace): void;
}

const MarksContext = createContext<MarksState>({
  chosen: null,
  tabStop: null,
  focused: { current: null },
  onFocus: () => {},
  onChoose: () => {},
});

interface MarksProps {
  label: string;
  series: readonly { readonly id: string }[];
  groups: readonly { readonly id: string }[];
  chosen: MarkPlace | null;
  /** The mark that Tab reaches at first, where the very first place has none. */
  first?: MarkPlace | undefined;
  onChoose(place: MarkPlace): void;
  flow: MarksFlow;
  children: ReactNode;
}

/** What the marks of a chart share: one tab stop, arrows from mark to mark, Enter and Space to choose. */
export function Marks({
  label,
  series,
  groups,
  chosen,
  first,
  onChoose,
  flow,
  children,
}: MarksProps): ReactElement {
  const [stop, setStop] = useState<MarkPlace | null>(null);
  const focused = useRef<MarkPlace | null>(null);
  const seriesIds = series.map(({ id }) => id);
  const groupIds = groups.map(({ id }) => id);
  const tabStop =
    [stop, chosen, first ?? firstPlace(seriesIds, groupIds)].find((place) =>
      isIn(place, seriesIds, groupIds),
    ) ?? null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.target instanceof SVGElement) || tabStop === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(tabStop);
      return;
    }
    // A place without a mark is stepped over.
    let next = neighbour(tabStop, event.key, seriesIds, groupIds, flow);
    const direction = event.key === 'Home' ? 'ArrowRight' : event.key === 'End' ? 'ArrowLeft' : event.key;
    while (next !== null && !markElement(event.currentTarget, next))
      next = neighbour(next, direction, seriesIds, groupIds, flow);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    markElement(event.currentTarget, next)?.focus();
  };

  const onFocus = (place: MarkPlace): void => {
    if (!isSamePlace(stop, place)) setStop(place);
  };
  return (
    <MarksContext value={{ chosen, tabStop, focused, onFocus, onChoose }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this groups the marks of a chart. */}
      <div role="group" aria-label={label} className={css('chart')} onKeyDown={onKeyDown}>
        {children}
      </div>
    </MarksContext>
  );
}

interface MarkProps {
  place: MarkPlace;
  label: string;
  /** It is pointed at or has the focus, or no longer. */
  onAttend?: (isAttended: boolean) => void;
  children: ReactNode;
}

/** One mark as a button inside the drawing. */
export function Mark({ place, label, onAttend, children }: MarkProps): ReactElement {
  const { chosen, tabStop, focused, onFocus, onChoose } = useContext(MarksContext);
  const element = useRef<SVGGElement>(null);
  // Recharts makes every mark anew when data or size change: the one that had the focus takes it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is made.
  useEffect(() => {
    if (isSamePlace(focused.current, place) && document.activeElement === document.body)
      element.current?.focus({ preventScroll: true });
  }, []);
  const button = {
    role: 'button',
    'aria-label': label,
    'aria-pressed': isSamePlace(chosen, place),
    'data-series': place.series,
    'data-group': place.group,
    tabIndex: isSamePlace(tabStop, place) ? 0 : -1,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is in `button`; an HTML button cannot stand in a drawing.
    <g
      {...button}
      ref={element}
      className={css('mark')}
      onFocus={() => {
        focused.current = place;
        onFocus(place);
        onAttend?.(true);
      }}
      onBlur={() => {
        focused.current = null;
        onAttend?.(false);
      }}
      onMouseEnter={() => onAttend?.(true)}
      onMouseLeave={() => onAttend?.(false)}
      onClick={() => onChoose(place)}
    >
      {children}
    </g>
  );
}

function firstPlace(series: readonly string[], groups: readonly string[]): MarkPlace | null {
  const [first, group] = [series[0], groups[0]];
  return first === undefined || group === undefined ? null : { series: first, group };
}

const isIn = (
  place: MarkPlace | null,
  series: readonly string[],
  groups: readonly string[],
): place is MarkPlace => place !== null && series.includes(place.series) && groups.includes(place.group);

const markElement = (chart: Element, place: MarkPlace): SVGElement | null =>
  chart.querySelector(`[data-series="${CSS.escape(place.series)}"][data-group="${CSS.escape(place.group)}"]`);
