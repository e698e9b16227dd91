import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './helpers/project.js';

/** The rooms, each of which may import from those after it. */
const rooms = ['cli', 'hub', 'serialize', 'query', 'parse', 'model'];

/** The folders in `parse`, in the same order; the files beside them are what users call. */
const readingRooms = [
  'streaming',
  'captures',
  'formats',
  'rows',
  'page',
  'papers',
  'repair',
  'lines',
  'entries',
  'fields',
  'source',
];

const src = join(root, 'src');
const paths = readdirSync(src, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
/** What each file imports, types too: files as paths in `src`, packages by name. */
const imports = new Map(paths.map((path) => [path, importsOf(path)]));

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(src, path), 'utf8'));
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? join(dirname(path), fileName).replace(/\.js$/, '.ts') : fileName,
  );
}

/** Each import from one file to another. */
const edges = [...imports].flatMap(([from, all]) =>
  all.filter((to) => to.endsWith('.ts')).map((to) => ({ from, to })),
);
const roomOf = (path: string) => path.split('/')[0]!;
const isEntry = (path: string) => !path.includes('/');

describe('the files of src', () => {
  it('import values, types, and modules that are loaded when needed', () => {
    expect(imports.get('model/listing-error.ts')).toContain('model/messages.ts');
    expect(imports.get('cli/main.ts')).toContain('cli/validate.ts');
    expect(edges.length).toBeGreaterThan(200);
  });

  it('are entry points, or lie in a room', () => {
    const folders = new Set(paths.filter((path) => !isEntry(path)).map(roomOf));
    expect([...folders].filter((folder) => !rooms.includes(folder))).toEqual([]);
    expect(edges.filter(({ to }) => !paths.includes(to))).toEqual([]);
  });

  it('import from their own room and from lower ones', () => {
    const upward = edges.filter(
      ({ from, to }) => !isEntry(from) && rooms.indexOf(roomOf(to)) < rooms.indexOf(roomOf(from)),
    );
    expect(upward).toEqual([]);
  });

  it('import from their own folder of parse and from lower ones', () => {
    const folderOf = (path: string) => /^parse\/([^/]+)\//.exec(path)?.[1];
    const inside = edges.flatMap(({ from, to }) => {
      const folders = [folderOf(from), folderOf(to)];
      return folders.includes(undefined) ? [] : [{ from, to, folders: folders.map(String) }];
    });
    expect(new Set(inside.flatMap(({ folders }) => folders))).toEqual(new Set(readingRooms));
    const upward = inside.filter(
      ({ folders: [from, to] }) => readingRooms.indexOf(to!) < readingRooms.indexOf(from!),
    );
    expect(upward).toEqual([]);
  });

  it('import in no circle, types included', () => {
    expect(findCircle()).toEqual([]);
  });

  it('use Node in the command line alone', () => {
    const users = [...imports].filter(([, all]) => all.some(isBuiltin)).map(([path]) => path);
    expect(users.filter((path) => roomOf(path) !== 'cli')).toEqual([]);
  });

  it('stand beside no folder of the same name', () => {
    const doubled = paths.filter(
      (path) => !isEntry(path) && existsSync(join(src, path.replace(/\.ts$/, ''))),
    );
    expect(doubled).toEqual([]);
  });
});

it('entry points are exports only', () => {
  for (const path of paths.filter((each) => isEntry(each) && each !== 'cli.ts')) {
    const file = ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.Latest);
    const others = file.statements.filter((statement) => !ts.isExportDeclaration(statement));
    expect([path, others.map((statement) => statement.getText(file))]).toEqual([path, []]);
  }
});

/** The files of a circle of imports, in order; none where there is no circle. */
function findCircle(): string[] {
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (path: string): string[] => {
    if (open.includes(path)) return [...open.slice(open.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    open.push(path);
    for (const to of imports.get(path) ?? []) {
      const circle = visit(to);
      if (circle.length > 0) return circle;
    }
    open.pop();
    return [];
  };
  for (const path of paths) {
    const circle = visit(path);
    if (circle.length > 0) return circle;
  }
  return [];
}
