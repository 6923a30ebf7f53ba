import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { asGuid, asInstant } from '../domain/ids.ts';
import type { ForeignProject } from './foreign-project.ts';
import { placedProject } from './foreign-to-project.ts';
import { readForeign } from './read-foreign.ts';
import { zipParts } from './zip-parts.ts';

/** The bytes of a database that the statements make. */
async function databaseOf(sql: string): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(sql);
  return database.export();
}

async function read(name: string, bytes: Uint8Array): Promise<ForeignProject> {
  const result = await readForeign([{ name, bytes }]);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const words = (foreign: ForeignProject): readonly string[] =>
  foreign.codings.map(
    ({ document, span }) => foreign.documents[document]?.text?.slice(span?.start, span?.end) ?? '',
  );
let last = 0;
const newGuid = () => asGuid(`00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`);
const placed = (foreign: ForeignProject) =>
  placedProject(foreign, { rule: null, now: asInstant(0), newGuid });

const encoder = new TextEncoder();
const PLAIN = 'Größe & 🚩 flag. They lie.Second — paragraph here.';
/** UTF-8 bytes from the beginning to where the words begin. */
const byteOf = (text: string): number => encoder.encode(PLAIN.slice(0, PLAIN.indexOf(text))).length;

const TAGUETTE_TABLES = `
  CREATE TABLE projects (id INTEGER, name TEXT, description TEXT);
  CREATE TABLE documents (id INTEGER, name TEXT, description TEXT, filename TEXT, created TEXT, contents TEXT);
  CREATE TABLE highlights (id INTEGER, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
  CREATE TABLE tags (id INTEGER, project_id INTEGER, path TEXT, description TEXT);
  CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
  CREATE TABLE commands (id INTEGER, user_login TEXT, payload TEXT);`;

describe('Taguette', () => {
  const html = '<p>Größe &amp; 🚩 flag. <b>They lie.</b></p><p>Second — paragraph here.</p>';
  const highlight = (id: number, quote: string, tag: number): string => {
    const start = byteOf(quote);
    return `INSERT INTO highlights VALUES (${id}, 1, ${start}, ${start + encoder.encode(quote).length}, '');
      INSERT INTO highlight_tags VALUES (${id}, ${tag});`;
  };
  const database = () =>
    databaseOf(`
      ${TAGUETTE_TABLES}
      INSERT INTO projects VALUES (1, 'Addresses', 'About it');
      INSERT INTO documents VALUES (1, 'Speech', 'A remark', 'speech.html', '2020-01-02 03:04:05', '${html}');
      INSERT INTO tags VALUES (1, 1, 'enemy', 'Who'), (2, 1, 'enemy\\lies', '');
      INSERT INTO commands VALUES (1, 'ada', '{"type": "highlight_add", "highlight_id": 1}');
      ${highlight(1, '🚩 flag', 1)} ${highlight(2, 'They lie.', 2)} ${highlight(3, '— paragraph', 1)}
      INSERT INTO highlights VALUES (4, 1, 0, 2, '');`);

  it('counts bytes of the text without its tags', async () => {
    const foreign = await read('taguette.sqlite3', await database());
    expect(foreign.format).toBe('Taguette');
    expect(words(foreign)).toEqual(['🚩 flag', 'They lie.', '— paragraph']);
    expect(foreign.coders.map(({ name }) => name)).toEqual(['ada', 'Unknown coder']);
    expect(foreign.losses.join(' ')).toContain('1 highlights have no tag');
    const { project } = await placed(foreign);
    expect(project.themes.map(({ name, parent }) => [name, parent])).toEqual([
      ['enemy', null],
      ['lies', project.themes[0]?.id],
    ]);
    expect(project.documents).toMatchObject([{ title: 'Speech', paragraphCount: 2 }]);
    expect(project.memos.map(({ text }) => text)).toEqual(['A remark']);
  });

  it('knows who put each tag, and how a Windows line end counts', async () => {
    const windows = '<p>One.\r\nTwo words.</p>\r\n<p>Three words.</p>';
    const base = `
      ${TAGUETTE_TABLES}
      INSERT INTO projects VALUES (1, 'P', NULL);
      INSERT INTO documents VALUES (1, 'D', '', 'd.html', '', '${windows}');
      INSERT INTO tags VALUES (1, 1, 'a', ''), (2, 1, 'b', '');
      INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 1);
      INSERT INTO commands VALUES (1, 'ada', '{"type": "highlight_add", "highlight_id": 1, "tags": [1]}'),
        (2, 'bob', '{"type": "highlight_add", "highlight_id": 1, "tags": [1, 2]}'),
        (3, 'cem', '{"type": "highlight_add", "highlight_id": 2, "tags": [1]}'),
        (4, 'cem', '{"type": "highlight_delete", "highlight_id": 2}'),
        (5, 'bob', '{"type": "highlight_add", "highlight_id": 2, "tags": [1]}');`;
    const rows = (start: number, second: number, snippet: string) =>
      `INSERT INTO highlights VALUES (1, 1, ${start}, ${start + 9}, '${snippet}'), (2, 1, ${second}, ${second + 5}, '');`;
    const asInPage = await read('d.sqlite3', await databaseOf(base + rows(5, 16, '')));
    expect(words(asInPage)).toEqual(['Two words', 'Two words', 'Three']);
    const asInFile = await read('d.sqlite3', await databaseOf(base + rows(6, 18, 'Two words')));
    expect(words(asInFile)).toEqual(['Two words', 'Two words', 'Three']);
    const by = asInPage.codings.map(({ coder }) => asInPage.coders[coder]?.name);
    expect(by).toEqual(['ada', 'bob', 'bob']);
  });
});

describe('QualCoder', () => {
  const database = () =>
    databaseOf(`
      CREATE TABLE project (databaseversion TEXT, date TEXT, memo TEXT, about TEXT);
      CREATE TABLE source (id INTEGER, name TEXT, fulltext TEXT, mediapath TEXT, memo TEXT, owner TEXT, date TEXT);
      CREATE TABLE code_cat (catid INTEGER, name TEXT, owner TEXT, date TEXT, memo TEXT, supercatid INTEGER);
      CREATE TABLE code_name (cid INTEGER, name TEXT, memo TEXT, catid INTEGER, owner TEXT, date TEXT, color TEXT);
      CREATE TABLE code_text (cid INTEGER, fid INTEGER, seltext TEXT, pos0 INTEGER, pos1 INTEGER, owner TEXT, date TEXT, memo TEXT);
      CREATE TABLE annotation (anid INTEGER, fid INTEGER, pos0 INTEGER, pos1 INTEGER, memo TEXT, owner TEXT, date TEXT);
      CREATE TABLE attribute_type (name TEXT, date TEXT, owner TEXT, memo TEXT, caseOrFile TEXT, valuetype TEXT);
      CREATE TABLE attribute (attrid INTEGER, name TEXT, attr_type TEXT, value TEXT, id INTEGER);
      CREATE TABLE cases (caseid INTEGER, name TEXT);
      CREATE TABLE case_text (id INTEGER, caseid INTEGER, fid INTEGER, pos0 INTEGER, pos1 INTEGER);
      INSERT INTO project VALUES ('v8', '', 'On the project', 'QualCoder 3.5');
      INSERT INTO source VALUES (1, 'one', '🚩 First line.' || char(13) || char(10) || 'Second line.', NULL, '', 'ada', '2021-01-01 10:00:00');
      INSERT INTO source VALUES (2, 'photo', NULL, '/images/photo.png', '', 'ada', '');
      INSERT INTO code_cat VALUES (1, 'Means', 'ada', '', '', NULL), (2, 'Words', 'ada', '', '', 1);
      INSERT INTO code_name VALUES (1, 'Flag', 'A sign', 2, 'ada', '', '#2D44A2'), (2, 'Free', '', NULL, 'ada', '', '#FFFFFF');
      INSERT INTO code_text VALUES (1, 1, '🚩 First', 0, 7, 'ada', '2021-01-02 10:00:00', 'Look'), (2, 1, 'Second', 15, 21, 'bob', '', '');
      INSERT INTO annotation VALUES (1, 1, 2, 7, 'A note', 'bob', '');
      INSERT INTO attribute_type VALUES ('Age', '', '', '', 'case', 'numeric');
      INSERT INTO cases VALUES (1, 'Speaker A');
      INSERT INTO case_text VALUES (1, 1, 1, 0, 27);
      INSERT INTO attribute VALUES (1, 'Age', 'case', '52', 1);`);

  it('counts code points, and keeps categories, memos, cases and owners', async () => {
    const zip = zipParts(
      new Map([
        ['study.qda/data.qda', await database()],
        ['study.qda/documents/one.txt', encoder.encode('x')],
      ]),
    );
    const foreign = await read('study.zip', zip);
    expect(foreign.format).toBe('QualCoder');
    expect(words(foreign)).toEqual(['🚩 First', 'Second']);
    expect(foreign.countingRule).toContain('2 of 2');
    const { project } = await placed(foreign);
    expect(project.coders.map(({ name }) => name)).toEqual(['ada', 'bob', 'Unknown coder']);
    expect(project.themes.map(({ name }) => name)).toEqual(['Means', 'Words', 'Flag', 'Free']);
    expect(project.themes.find(({ name }) => name === 'Flag')).toMatchObject({
      colour: 9,
      definition: [{ kind: 'in short', text: 'A sign' }],
    });
    expect(project.memos.map(({ text }) => text).sort()).toEqual(['A note', 'Look', 'On the project']);
    expect(project.documents[0]?.attributes).toEqual({ 1: 52, 2: 'Speaker A' });
    expect(foreign.losses.join(' ')).toContain('1 pictures and recordings');
  });

  it('finds the rule by the words that are repeated, and tells of codings without a home', async () => {
    const other = await databaseOf(`
      CREATE TABLE project (memo TEXT, about TEXT, codername TEXT);
      CREATE TABLE source (id INTEGER, name TEXT, fulltext TEXT, mediapath TEXT, memo TEXT, owner TEXT, date TEXT);
      CREATE TABLE code_cat (catid INTEGER, name TEXT, owner TEXT, date TEXT, memo TEXT, supercatid INTEGER);
      CREATE TABLE code_name (cid INTEGER, name TEXT, memo TEXT, catid INTEGER, owner TEXT, date TEXT, color TEXT);
      CREATE TABLE code_text (cid INTEGER, fid INTEGER, seltext TEXT, pos0 INTEGER, pos1 INTEGER, owner TEXT, date TEXT, memo TEXT, important INTEGER);
      INSERT INTO project VALUES ('On it', 'QualCoder 3.7', 'ada');
      INSERT INTO source VALUES (1, 'one', '🚩 First line.' || char(13) || char(10) || 'Second line.', NULL, '', 'ada', '');
      INSERT INTO code_name VALUES (1, 'Flag', '', NULL, 'ada', '', '');
      INSERT INTO code_text VALUES (1, 1, 'First', 3, 8, 'ada', '', '', 1), (1, 1, 'Second', 15, 21, 'ada', '', '', NULL),
        (7, 1, 'First', 3, 8, 'ada', '', '', NULL), (1, 9, 'First', 3, 8, 'ada', '', '', NULL);`);
    const foreign = await read('data.qda', other);
    expect(words(foreign)).toEqual(['First', 'Second']);
    expect(foreign.countingRule).toContain('UTF-16 units, a Windows line end counts 1: so 2 of 2');
    expect(foreign.coders.map(({ name }) => name)).toEqual(['ada']);
    const losses = foreign.losses.join(' ');
    expect(losses).toContain('not in the file: 2 of 4 codings');
    expect(losses).toContain('importance on 1 of 4 codings');
  });
});

describe('a database', () => {
  it('of nothing that is known, and a broken one, are refused by name', async () => {
    const other = await readForeign([{ name: 'other.db', bytes: await databaseOf('CREATE TABLE t (a)') }]);
    expect(other).toMatchObject({ ok: false, problem: { reason: 'refused' } });
    const broken = (await databaseOf('CREATE TABLE t (a)')).slice(0, 600);
    expect(await readForeign([{ name: 'broken.sqlite3', bytes: broken }])).toMatchObject({ ok: false });
    expect(await readForeign([{ name: 'empty.qdpx', bytes: new Uint8Array() }])).toMatchObject({
      ok: false,
      problem: { reason: 'empty' },
    });
  });
});
