import { useMemo } from 'react';
import { ANY_THEME, unitNames } from '../../../domain/comparison.ts';
import { ChartCard } from '../../../ui/charts/ChartCard.tsx';
import { PointMap } from '../../../ui/charts/PointMap.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pending } from '../../../ui/Progress.tsx';
import styles from '../CompareScreen.module.css';
import type { OpenMark } from '../open-mark.ts';
import { useSettledAnswer } from '../use-settled-answer.ts';
import { FiguresCard } from './FiguresCard.tsx';
import {
  axisName,
  type MapNames,
  type MapPlace,
  mapFigures,
  mapMarks,
  mapNote,
  mapPlaces,
  mapQuestion,
  markId,
  rareName,
} from './map-marks.ts';
import { themesIn, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

/** Themes and groups on the first two axes of a correspondence analysis, with inertia and quality. */
export function MapView({ groups, here, text, onChange }: ViewProps & { readonly text: ViewText }) {
  const question = useMemo(() => mapQuestion(groups.question), [groups.question]);
  const { settled, pending } = useSettledAnswer('correspondenceMap', question);
  if (!settled) return <Pending isPending={pending}>{null}</Pending>;
  const { answer } = settled;
  const byId = new Map(themesIn(groups).map((theme) => [theme.id, theme]));
  const [, units] = unitNames(groups.comparison.rule);
  const names: MapNames = {
    nameOf: (theme) => (theme === null ? rareName(answer.rare) : (byId.get(theme)?.name ?? 'deleted theme')),
    byId,
    units,
    isRate: groups.comparison.base === 'words',
  };
  const note = mapNote(answer, names.nameOf);
  const caption = `${text.caption} ${note}`;
  const fileName = `${text.fileName} correspondence map`;
  const open = (place: MapPlace): void => onChange({ mark: { ...markOf(place), side: 'with' } });
  if (answer.map === null)
    return (
      <ChartCard title="Correspondence map">
        <p className="quiet">
          A map needs at least two themes and two groups in which something was counted. Choose more of them
          above.
        </p>
      </ChartCard>
    );
  const { inertias, totalInertia } = answer.map;
  const places = mapPlaces(answer.map);
  return (
    <Pending isPending={pending}>
      <div className={css('one')}>
        <ChartCard
          title="Correspondence map"
          subtitle="themes ■, groups ○"
          image={{ title: text.imageTitle, caption, fileName }}
          caption={<p>{note}</p>}
        >
          <PointMap
            label="Correspondence map"
            marks={mapMarks(answer.map, names)}
            across={axisName(1, inertias, totalInertia)}
            down={inertias.length > 1 ? axisName(2, inertias, totalInertia) : 'no second axis'}
            chosen={here.mark ? openPoint(here.mark) : null}
            onChoose={(id) => {
              const place = places.get(id);
              if (place) open(place);
            }}
          />
        </ChartCard>
      </div>
      <FiguresCard
        label="Points of the map"
        figures={mapFigures(answer.map, names, open)}
        notes={[caption]}
        fileName={fileName}
      />
    </Pending>
  );
}

function markOf(place: MapPlace): Omit<OpenMark, 'side'> {
  switch (place.is) {
    case 'theme':
      return { chart: 'theme', theme: place.theme, group: 'all' };
    case 'rare':
      return { chart: 'rare', theme: ANY_THEME, group: 'all' };
    case 'group':
      return { chart: 'any', theme: ANY_THEME, group: place.group };
  }
}

/** The point whose paragraphs are open. */
function openPoint({ chart, theme, group }: OpenMark): string | null {
  if (chart === 'theme') return markId({ is: 'theme', theme });
  if (chart === 'any') return markId({ is: 'group', group });
  return chart === 'rare' ? markId({ is: 'rare' }) : null;
}
