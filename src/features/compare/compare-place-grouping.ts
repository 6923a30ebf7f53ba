import type { Grouping, ThemeGroup } from '../../domain/comparison.ts';
import { type Bins, type NamedPeriod, NO_RECODING, type Recoding } from '../../domain/comparison-grouping.ts';
import { joinList, splitList } from '../../domain/filter-query.ts';
import { type AttributeId, asAttributeId, asThemeId, type ThemeId } from '../../domain/ids.ts';
import { type PartialDate, parsePartialDate } from '../../domain/partial-date.ts';
import { onlyDay, PERIOD_UNITS } from '../../domain/partial-date-periods.ts';

/** A grouping as a text of an address: `a3`, `month`, `a3,values,5,other,East\,…`, `event,The treaty,1939-08-23,90`. */
export function groupingText(grouping: Grouping): string {
  switch (grouping.by) {
    case 'nothing':
      return 'nothing';
    case 'period':
      return grouping.unit;
    case 'language':
      return joinList(['language', ...recodingParts(grouping.recoding)]);
    case 'attribute': {
      const { bins } = grouping;
      const how = bins ? ['steps', String(bins.from), String(bins.width)] : recodingParts(grouping.recoding);
      return joinList([`a${grouping.attribute}`, ...how]);
    }
    case 'named periods':
      return joinList(['periods', ...grouping.periods.map(({ name, from }) => joinList([name, from ?? '']))]);
    case 'event': {
      const { name, date, days } = grouping.event;
      return joinList(['event', name, date, String(days)]);
    }
  }
}

function recodingParts(recoding: Recoding | undefined): readonly string[] {
  if (!recoding) return [];
  const groups = recoding.groups.map(({ name, values }) => joinList([name, ...values]));
  return ['values', String(recoding.rareBelow), recoding.restName, ...groups];
}

/** The grouping that a text stands for; null for one that is not understood, or of an attribute that is gone. */
export function readGrouping(text: string, attributes: ReadonlySet<AttributeId>): Grouping | null {
  const [kind = '', ...parts] = splitList(text);
  const unit = PERIOD_UNITS.find((one) => one === kind);
  if (unit) return { by: 'period', unit };
  switch (kind) {
    case 'nothing':
      return { by: 'nothing' };
    case 'language': {
      const recoding = readRecoding(parts);
      return { by: 'language', ...(recoding && { recoding }) };
    }
    case 'periods': {
      const periods = readPeriods(parts);
      return periods.length === 0 ? null : { by: 'named periods', periods };
    }
    case 'event': {
      const [name = '', dateText = '', days = ''] = parts;
      const date = singleDay(dateText);
      return date === null || !(Number(days) >= 1)
        ? null
        : { by: 'event', event: { name, date, days: Math.floor(Number(days)) } };
    }
  }
  const number = /^a(\d+)$/.exec(kind)?.[1];
  const attribute = asAttributeId(Number(number));
  if (number === undefined || !attributes.has(attribute)) return null;
  const bins = readBins(parts);
  const recoding = readRecoding(parts);
  return { by: 'attribute', attribute, ...(bins && { bins }), ...(recoding && { recoding }) };
}

function readRecoding([how, rare = '', restName = '', ...groups]: readonly string[]): Recoding | undefined {
  if (how !== 'values') return undefined;
  return {
    groups: groups.flatMap((group) => {
      const [name = '', ...values] = splitList(group);
      return name === '' || values.length === 0 ? [] : [{ name, values }];
    }),
    rareBelow: Math.max(0, Math.floor(Number(rare) || 0)),
    restName: restName === '' ? NO_RECODING.restName : restName,
  };
}

function readBins([how, from, width]: readonly string[]): Bins | undefined {
  const bins = { from: Number(from), width: Number(width) };
  return how === 'steps' && Number.isFinite(bins.from) && bins.width > 0 && Number.isFinite(bins.width)
    ? bins
    : undefined;
}

/** The date, if it is one day. */
export function singleDay(text: string): PartialDate | null {
  const date = parsePartialDate(text);
  return date === undefined || onlyDay(date) === undefined ? null : date;
}

/** Periods in the order of time; those without a name or a day are left out, but the first may begin anywhere. */
function readPeriods(parts: readonly string[]): readonly NamedPeriod[] {
  const read = parts.flatMap((part, place): readonly NamedPeriod[] => {
    const [name = '', text = ''] = splitList(part);
    const from = singleDay(text);
    return name === '' || (from === null && place > 0) ? [] : [{ name, from }];
  });
  return inOrderOfTime(read);
}

/** Named periods, the earliest first. */
export const inOrderOfTime = (periods: readonly NamedPeriod[]): readonly NamedPeriod[] =>
  [...periods].sort((a, b) => (a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? -1 : 1));

export const themeGroupsText = (groups: readonly ThemeGroup[]): string =>
  joinList(groups.map(({ name, themes }) => joinList([name, ...themes.map(String)])));

/** Groups of themes of the codebook; a group without any is left out. */
export const readThemeGroups = (text: string, known: ReadonlySet<ThemeId>): readonly ThemeGroup[] =>
  splitList(text).flatMap((part) => {
    const [name = '', ...ids] = splitList(part);
    const themes = ids.map((id) => asThemeId(Number(id))).filter((id) => known.has(id));
    return name === '' || themes.length === 0 ? [] : [{ name, themes }];
  });
