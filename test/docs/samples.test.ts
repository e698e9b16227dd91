import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { manual, root } from '../helpers/project.js';

// The samples import the package by its name: Node resolves it to itself, by the exports of package.json.
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Sample {
  name: string;
  code: string;
}

function samplesOf(file: string): Sample[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^ +\* ?/gm, '');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code], at) => ({
    name: `${file} ${at + 1}`,
    code: code!,
  }));
}

/** Answers what samples fetch. */
const offline = pathToFileURL(join(root, 'test/helpers/offline-site.mjs')).href;

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => `src/${String(name)}`)
  .filter((name) => name.endsWith('.ts'));
const samples = [...manual, ...sources].flatMap(samplesOf);

/** What a sample says that it prints: the comments after its calls of console.log, of one line or several. */
function promised(code: string): string[] {
  const comments = code.matchAll(/console\.log\([^\n]*\);(?: |\n *)\/\/ ([^\n]*(?:\n *\/\/ [^\n]*)*)/g);
  return [...comments].flatMap(([, said]) => said!.split(/\n *\/\/ /));
}

/** The file of a sample, as JavaScript. */
const fileOf = ({ name }: Sample) => join(folder, `${name.replace(/\W+/g, '-')}.mjs`);

/**
 * What each sample prints, or the error that it ends with. One process runs them one after the other: most of the time
 * of a sample would be that of starting Node.
 */
function printedLines(): Record<string, string[]> {
  for (const sample of samples) {
    const { outputText } = ts.transpileModule(sample.code, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(fileOf(sample), outputText);
  }
  const runner = join(folder, 'runner.mjs');
  writeFileSync(
    runner,
    `import { format } from 'node:util';
    const printed = {};
    for (const [name, file] of ${JSON.stringify(samples.map((sample) => [sample.name, fileOf(sample)]))}) {
      const lines = [];
      console.log = (...values) => lines.push(...format(...values).split('\\n'));
      await import(file).catch((error) => lines.push(String(error?.stack ?? error)));
      printed[name] = lines;
    }
    process.stdout.write(JSON.stringify(printed));`,
  );
  return JSON.parse(
    execFileSync(process.execPath, ['--import', offline, runner], { cwd: root, encoding: 'utf8' }),
  );
}

describe('code samples print what they say', () => {
  const printed = printedLines();

  it('there are some', () => expect(samples.length).toBeGreaterThan(8));

  it.each(samples)('$name', ({ name, code }) => {
    expect(promised(code)).not.toEqual([]);
    expect(printed[name]).toEqual(promised(code));
  });
});

it('the samples compile with the settings that `tsc --init` writes', () => {
  const project = join(folder, 'project');
  mkdirSync(project);
  const tsc = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'node_modules/typescript-7/lib/tsc.js'), ...args], {
      cwd: project,
      encoding: 'utf8',
    }).stdout;
  tsc('--init');
  const settings = ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile).config;
  expect(settings.compilerOptions).toMatchObject({ strict: true, noUncheckedIndexedAccess: true });
  for (const { name, code } of samples)
    writeFileSync(join(project, `${name.replace(/\W+/g, '-')}.mts`), `${code}\nexport {};\n`);
  expect(tsc('--noEmit')).toBe('');
});

describe('an editor shows', () => {
  it('the meaning of each field of Paper', () => {
    const file = join(folder, 'hover.ts');
    writeFileSync(file, "import type { Paper } from 'daily-papers';\nexport const paper = {} as Paper;\n");
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      skipLibCheck: true,
    });
    const checker = program.getTypeChecker();
    const statement = program.getSourceFile(file)!.statements[1] as ts.VariableStatement;
    const type = checker.getTypeAtLocation(statement.declarationList.declarations[0]!);
    const undocumented = type
      .getProperties()
      .filter((property) => ts.displayPartsToString(property.getDocumentationComment(checker)) === '');
    expect(type.getProperties().length).toBeGreaterThan(15);
    expect(undocumented.map(({ name }) => name)).toEqual([]);
  });
});
