import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { PopoverButton } from '../../ui/Popover.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Reading.module.css';
import {
  chooseReading,
  LARGEST_SIZE,
  NORMAL_READING,
  type ReadingSettings,
  SMALLEST_SIZE,
  useReadingSettings,
} from './reading-settings.ts';

const css = classNames(styles);

const FACES = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
] as const;
const SPACINGS = [
  { value: 'tight', label: 'Tight' },
  { value: 'normal', label: 'Normal' },
  { value: 'wide', label: 'Wide' },
] as const;
const WIDTHS = [
  { value: 'narrow', label: 'Narrow' },
  { value: 'normal', label: 'Normal' },
  { value: 'wide', label: 'Wide' },
  { value: 'full', label: 'Full' },
] as const;

/** How the text is set: face, size, spacing of lines, width. Kept in this browser. */
export function ReadingMenu() {
  const settings = useReadingSettings();
  const isNormal = Object.entries(NORMAL_READING).every(
    ([name, value]) => settings[name as keyof ReadingSettings] === value, // the names are those of the settings
  );
  return (
    <PopoverButton
      kind="bare"
      icon="settings"
      title="How the text is set"
      aria-label="How the text is set"
      tooltip="Face, size, spacing and width of the text"
      placement="bottom end"
    >
      <div className={css('reading-menu')}>
        <span>Face</span>
        <Segments
          label="Face"
          value={settings.face}
          options={FACES}
          onChange={(face) => chooseReading({ face })}
        />
        <span>Size</span>
        <span className={css('size')}>
          <IconButton
            icon="minus"
            label="Smaller"
            isDisabled={settings.size <= SMALLEST_SIZE}
            onPress={() => chooseReading({ size: settings.size - 1 })}
          />
          <output aria-label="Size of the text">{settings.size} px</output>
          <IconButton
            icon="plus"
            label="Larger"
            isDisabled={settings.size >= LARGEST_SIZE}
            onPress={() => chooseReading({ size: settings.size + 1 })}
          />
        </span>
        <span>Lines</span>
        <Segments
          label="Spacing of lines"
          value={settings.spacing}
          options={SPACINGS}
          onChange={(spacing) => chooseReading({ spacing })}
        />
        <span>Width</span>
        <Segments
          label="Width of the text"
          value={settings.width}
          options={WIDTHS}
          onChange={(width) => chooseReading({ width })}
        />
        <span />
        <Button size="small" isDisabled={isNormal} onPress={() => chooseReading(NORMAL_READING)}>
          As it was
        </Button>
      </div>
    </PopoverButton>
  );
}
