import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

interface Module {
  statements: readonly ts.Statement[];
  /** Top-level statements by the names that they declare. */
  declared: Map<string, ts.Statement>;
  /** Imported names: the file that they come from, and their name there (`*` for all of it). */
  imported: Map<string, { file: string; name: string }>;
}

/**
 * The text of all that `file` runs: its own statements, and of the modules that it imports by a relative path only
 * the declarations that it reaches.
 */
export function reachableSource(file: string): string {
  const modules = new Map<string, Module>();
  const reached = new Set<ts.Statement>();

  const reach = (path: string, name: string): void => {
    const module = modules.get(path) ?? parse(path);
    modules.set(path, module);
    if (name === '*') for (const statement of module.statements) follow(path, module, statement);
    const statement = module.declared.get(name);
    if (statement) follow(path, module, statement);
  };

  const follow = (path: string, module: Module, statement: ts.Statement): void => {
    if (reached.has(statement)) return;
    reached.add(statement);
    for (const name of identifiersOf(statement)) {
      const source = module.imported.get(name) ?? { file: path, name };
      reach(source.file, source.name);
    }
    for (const [, lazy = ''] of statement.getText().matchAll(/\bimport\('(\.[^']+)'\)/g))
      reach(join(dirname(path), lazy), '*');
  };

  reach(file, '*');
  return [...reached].map((statement) => statement.getText()).join('\n');
}

function parse(file: string): Module {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports = statements.filter(ts.isImportDeclaration);
  const own = statements.filter((statement) => !ts.isImportDeclaration(statement));
  return {
    statements: own,
    declared: new Map(own.flatMap((statement) => namesOf(statement).map((name) => [name, statement]))),
    imported: new Map(imports.flatMap((statement) => importsOf(statement, dirname(file)))),
  };
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function importsOf(statement: ts.ImportDeclaration, folder: string): [string, { file: string; name: string }][] {
  const path = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
  const bindings = statement.importClause?.namedBindings;
  if (!path.startsWith('.') || !bindings) return [];
  const file = join(folder, path);
  if (ts.isNamespaceImport(bindings)) return [[bindings.name.text, { file, name: '*' }]];
  return bindings.elements.map(({ name, propertyName }) => [name.text, { file, name: (propertyName ?? name).text }]);
}

function identifiersOf(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}
