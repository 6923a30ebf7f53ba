import { describe, expect, test } from 'vitest';
import { agreementForms } from './golden/agreement-forms.ts';
import { corpusForms } from './golden/corpus-forms.ts';
import { differences } from './golden/golden-differences.ts';
import { goldenTests } from './golden/golden-file.ts';
import { groupForms } from './golden/group-forms.ts';
import { patternForms } from './golden/pattern-forms.ts';
import { resamplingForms } from './golden/resampling-forms.ts';
import { reuseForms } from './golden/reuse-forms.ts';
import { spanForms } from './golden/span-forms.ts';
import { tableForms } from './golden/table-forms.ts';
import { wordForms } from './golden/word-forms.ts';

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
];

// Known topics whose functions are not built here: named as not covered, neither passed nor failed.
const NOT_COVERED: Readonly<Record<string, string>> = {
  formats: 'there is no reader of this format yet',
};

const { path, tests } = goldenTests();
if (tests === undefined) {
  process.stderr.write(
    `skipped: tests of reference values, since ${path} is missing (set GOLDEN to a file of them)\n`,
  );
}

describe.skipIf(tests === undefined)(`reference values of ${path}`, () => {
  test.for(tests ?? [])('$topic: $id', (one, { skip }) => {
    const found = FORMS.map(({ valuesOf }) => valuesOf(one, tests ?? [])).find(
      (values) => values !== undefined,
    );
    if (found === undefined) {
      const reason = NOT_COVERED[one.topic];
      if (reason !== undefined) skip(`not covered: ${one.id}, since ${reason}`);
      const keys = Object.keys(Object(one.input)).join(', ');
      throw new Error(`not covered: ${one.id} (topic ${one.topic}; no known form has an input of ${keys})`);
    }
    expect(differences(found.values, one.expected, one.tolerance), one.id).toEqual([]);
  });
});
