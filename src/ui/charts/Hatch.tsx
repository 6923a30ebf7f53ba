import type { ReactElement } from 'react';
import type { SwatchColour } from '../Swatch.tsx';
import { colourVariable } from '../Swatch.tsx';

/** The paint of a bar that rests on a small base: slanted stripes of the colour. */
export function HatchPattern({ id, colour }: { id: string; colour: SwatchColour }): ReactElement {
  return (
    <pattern id={id} width={4.5} height={4.5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={2} height={4.5} fill={colourVariable(colour)} />
    </pattern>
  );
}
