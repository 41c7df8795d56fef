// npm run bench export-in-office
// Whether LibreOffice leaves every cell of an exported file as the text that it is, when it looks for dates and formulas as
// well as when it doesn't. Ends with 1 at the first cell that it calculated or converted. Needs `soffice`; no browser.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { runnerImport } from 'vite';

// The page's own code, TypeScript and of another project to the compiler: hence its types here.
/** @typedef {{ linksCsv: (links: object, style: object, copy: object) => string }} LinksCsv */
/** @typedef {{ english: { time: object } }} English */
/** @typedef {{ type: string, hasFormula: boolean, text: string }} Cell */

/** What a spreadsheet takes for something else than text, in one of its versions or languages. */
const temptations = [
  ...[
    '12e3',
    '=abc',
    '-1e5',
    '+62_',
    '@sum',
    '0x1F',
    '1e-5',
    '0000',
    '007',
    '1.5',
    '1,5',
    '1.000.000',
    '50%',
    '$5',
    'Rp 5',
  ],
  ...[
    '1/2',
    '1-2',
    '5-Nov',
    'MAR1',
    'Sept 5',
    '5 Mei 2026',
    '2026-11-24',
    '2026-11-24 18:05',
    '12:30',
    'TRUE',
    'false',
  ],
  ...['=1+1', ' =1+1', '\t=1+1', '＝1+1', '＋1', '-2+3', '@SUM(1)', '|calc', '=HYPERLINK("https://evil.example";"x")'],
  ...["=cmd|' /C calc'!A0", '"=1+1"', 'a","=1+1', 'a;=1+1', '=1+1\r\n=2+2', "'=1+1", '１２３', '٣', '(5)', '1 234'],
];

/** As LibreOffice's import is told: comma, quote, UTF-8, from the first line, US English; dates looked for or not; formulas evaluated. */
const imports = ['CSV:44,34,76,1,,1033,false,false', 'CSV:44,34,76,1,,1033,false,true,false,false,false,,true'];

/** @param {string} text @param {number} place */
function linkWith(text, place) {
  return {
    id: place % 2 === 0 ? `csl_${String(place).padStart(26, '0')}` : text,
    object: 'customer_setup_link',
    customer_id: text,
    status: text,
    token_last4: text,
    expires_at: place % 3 === 0 ? text : '2026-11-25T05:00:00.000Z',
    consumed_at: place % 3 === 1 ? null : '2026-11-24T05:00:00Z',
    success_redirect_url: text,
    failure_redirect_url: null,
    created_at: '2026-11-18T05:00:00+07:00',
  };
}

/** @param {string} file @returns {Promise<any>} */
async function ofPage(file) {
  return (await runnerImport(fileURLToPath(new URL(`../../src/web/${file}`, import.meta.url)))).module;
}

/** The file that the page would make, with temptations in every field that somebody else fills. */
async function exported() {
  /** @type {LinksCsv} */
  const { linksCsv } = await ofPage('customers/links-csv.ts');
  /** @type {English} */
  const { english } = await ofPage('copy/english.ts');
  const style = { zone: { name: 'Asia/Jakarta', minutesAhead: () => 420 }, words: english.time };
  return temptations.map((text, place) => {
    const rows = [linkWith(text, place)];
    const meta = { readAt: Date.UTC(2026, 10, 24, 5), milliseconds: 20, ageSeconds: null };
    const pages = [{ body: { data: rows, request_id: text }, meta }];
    const list = {
      customerId: text,
      name: text,
      status: null,
      rows,
      pages,
      summary: '50 newest links',
      origin: 'http://x',
    };
    return linksCsv(list, style, english);
  });
}

/** The cells that LibreOffice makes of a file, row by row. @param {string} csv @param {string} filter @returns {Promise<Cell[][]>} */
async function cellsInOffice(csv, filter) {
  const folder = await mkdtemp(join(tmpdir(), 'tautan-office-'));
  try {
    await writeFile(join(folder, 'links.csv'), csv);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = [
      '--headless',
      '--convert-to',
      'fods',
      `--infilter=${filter}`,
      '--outdir',
      folder,
      join(folder, 'links.csv'),
    ];
    const { error, status, stderr } = spawnSync('soffice', [profile, ...convert], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    if (error || status !== 0) throw new Error(`soffice could not convert the file: ${error?.message ?? stderr}`);
    return cellsOf(await readFile(join(folder, 'links.fods'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} fods @returns {Cell[][]} */
function cellsOf(fods) {
  const rows = [...fods.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)];
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', inner = '']) => {
        const [, type = ''] = /office:value-type="([^"]*)"/.exec(attributes) ?? [];
        const cell = { type, hasFormula: attributes.includes('table:formula'), text: textOf(inner) };
        const [, times = '1'] = /table:number-columns-repeated="(\d+)"/.exec(attributes) ?? [];
        // What follows a row's last cell is one blank cell, repeated a thousand times.
        return Number(times) > 100 ? [] : Array.from({ length: Number(times) }, () => cell);
      },
    ),
  );
}

/** @param {string} xml */
function textOf(xml) {
  const plain = xml.replace(/<text:(?:s|tab|line-break)\b[^>]*\/>/g, ' ').replace(/<[^>]+>/g, '');
  return withoutSpaces(
    plain.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[String(name)] ?? '',
    ),
  );
}

/** @param {string} text */
function withoutSpaces(text) {
  return text.replace(/\s+/g, '');
}

if (spawnSync('soffice', ['--version']).error) {
  console.error(
    'LibreOffice is not there: this check runs its command `soffice`. On Debian and Ubuntu:\n' +
      '  apt-get install --no-install-recommends libreoffice-calc\n' +
      'Elsewhere install LibreOffice and put its folder with `soffice` on the PATH.',
  );
  process.exit(69);
}

const files = await exported();
const [head = '', ...others] = files[0]?.split('\r\n') ?? [];
const csv = [
  head,
  ...others.slice(0, 1),
  ...files.slice(1).map((file) => file.slice(file.indexOf('\r\n') + 2).trimEnd()),
].join('\r\n');
const wanted = /** @type {string[][]} */ (Papa.parse(csv.replace('\ufeff', '')).data);
let problems = 0;

for (const filter of imports) {
  // The same temptations without the export's care: were they left alone too, the check would prove nothing.
  const bare = await cellsInOffice(Papa.unparse(temptations.map((text) => [text])), filter);
  const taken = bare.filter(([cell]) => cell && (cell.type !== 'string' || cell.hasFormula)).length;
  const rows = await cellsInOffice(csv, filter);
  const cells = wanted.flatMap((row, place) =>
    row.map((text, column) => ({ text, cell: rows[place]?.[column], place, column })),
  );
  const wrong = cells.filter(
    ({ text, cell }) =>
      text !== '' && (cell?.type !== 'string' || cell.hasFormula || cell.text !== withoutSpaces(text)),
  );
  for (const { text, cell, place, column } of wrong) {
    console.log(
      `row ${place + 1}, column ${column + 1}: ${JSON.stringify(text)} became ${JSON.stringify(cell ?? null)}`,
    );
  }
  console.log(
    `${filter}: ${cells.length} cells of ${wanted.length} rows, ${wrong.length} not left as text; ` +
      `without the export's care ${taken} of ${temptations.length} temptations are taken`,
  );
  problems += wrong.length + (taken > 0 ? 0 : 1);
}
process.exitCode = problems > 0 ? 1 : 0;
