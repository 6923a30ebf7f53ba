import { afterAll, describe, expect, test } from 'vitest';
import {
  bratInput,
  bratValues,
  ptcInput,
  ptcValues,
  semevalInput,
  semevalValues,
  slavicInput,
  slavicValues,
} from '../../testing/format-values.ts';
import { agreementForms } from './golden/agreement-forms.ts';
import { corpusForms } from './golden/corpus-forms.ts';
import { differences } from './golden/golden-differences.ts';
import { type GoldenTest, goldenTests } from './golden/golden-file.ts';
import { goldenForm } from './golden/golden-form.ts';
import { groupForms } from './golden/group-forms.ts';
import { patternForms } from './golden/pattern-forms.ts';
import { resamplingForms } from './golden/resampling-forms.ts';
import { reuseForms } from './golden/reuse-forms.ts';
import { spanForms } from './golden/span-forms.ts';
import { tableForms } from './golden/table-forms.ts';
import { wordForms } from './golden/word-forms.ts';

// The readers of files are no part of the statistics; their reference values stand in the same file.
const formatForms = [
  goldenForm('formats', ptcInput, ptcValues),
  goldenForm('formats', semevalInput, semevalValues),
  goldenForm('formats', bratInput, bratValues),
  goldenForm('formats', slavicInput, slavicValues),
];

const FORMS = [
  ...agreementForms,
  ...spanForms,
  ...groupForms,
  ...wordForms,
  ...reuseForms,
  ...patternForms,
  ...tableForms,
  ...corpusForms,
  ...resamplingForms,
  ...formatForms,
];

const { path, tests } = goldenTests();
if (tests === undefined) {
  process.stderr.write(
    `skipped: tests of reference values, since ${path} is missing (set GOLDEN to a file of them)\n`,
  );
}

/** Every id of the file in exactly one of these. */
const outcomes = { passed: [] as string[], failed: [] as string[], notCovered: [] as string[] };

function valuesOf(one: GoldenTest): { readonly values: unknown } | undefined {
  for (const form of FORMS) {
    const values = form.valuesOf(one, tests ?? []);
    if (values !== undefined) return values;
  }
  return undefined;
}

function whyNotCovered({ topic, input }: GoldenTest): string {
  return `no known form of the topic ${topic} has an input of ${Object.keys(Object(input)).join(', ')}`;
}

describe.skipIf(tests === undefined)(`reference values of ${path}`, () => {
  test.for(tests ?? [])('$topic: $id', (one, { skip }) => {
    let isPassed = false;
    try {
      const found = valuesOf(one);
      if (found === undefined) {
        outcomes.notCovered.push(one.id);
        skip(`not covered: ${one.id}, since ${whyNotCovered(one)}`);
        return;
      }
      expect(differences(found.values, one.expected, one.tolerance), one.id).toEqual([]);
      isPassed = true;
      outcomes.passed.push(one.id);
    } finally {
      if (!isPassed && outcomes.notCovered.at(-1) !== one.id) outcomes.failed.push(one.id);
    }
  });

  afterAll(() => {
    const line = (name: string, ids: readonly string[]): string =>
      `${name} ${ids.length}${ids.length === 0 ? '' : `: ${ids.join(', ')}`}\n`;
    process.stdout.write(
      `${line('passed', outcomes.passed)}${line('failed', outcomes.failed)}${line('not covered', outcomes.notCovered)}`,
    );
  });
});
