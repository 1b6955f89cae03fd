// @ts-check
// The rules are tried on small trees that break them: a lint that cannot fail is a defect.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {check} from './rules.mjs';

/** @param {Record<string, string>} files @returns {string[]} the breaches found in a tree of these files */
function breaches(files) {
  const root = mkdtempSync(join(tmpdir(), 'sheaf-lint-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), text);
    }
    return check(root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

test('a tree that keeps the layers has no breaches', () => {
  assert.deepEqual(breaches({
    'src/document/a.h': '#include <string>\n',
    'src/views/b.cpp': '#include "document/a.h"\n#include "views/b.h"\n#include "strings_en.h"\n// throw (a comment) EM_JS\n',
    'src/draw/c.cpp': '#include <imgui.h>\n#include "platform/p.h"\nImGui::Button("##id");\n',
    'src/platform/p_web.cpp': '#include <emscripten.h>\nEM_JS(void, f, (), {});\n',
    'src/publish/q.cpp': '#include <fstream>\n#include "views/b.h"\n',
    'src/publish/hidden.cpp': 'struct Line;\nnamespace {\n\nstruct Line {\n};\n\n}  // namespace\nstruct Only {\n};\n',
    'src/layout/line.h': 'struct Line {\n};\n',
    'src/publish/site/s.cpp': '#include "publish/import/i.h"\n#include "publish/q.h"\n#include "publish/site/s.h"\n',
    'src/main_sheaf.cpp': '#include "publish/q.h"\n',
    'web/a.js': '// @ts-check\nelement.textContent = "x";\n',
  }), []);
});

/** @type {[string, Record<string, string>, RegExp][]} */
const bad = [
  ['a layer that reaches up', {'src/document/a.cpp': '#include "views/view.h"\n'}, /document may not use views/],
  ['a view that uses the platform', {'src/views/a.cpp': '#include "platform/platform.h"\n'}, /views may not use platform/],
  ['a user of publish', {'src/app/a.cpp': '#include "publish/pack.h"\n'}, /app may not use publish/],
  ['a reader wired to publish', {'src/main_reader.cpp': '#include "publish/pack.h"\n'}, /main_reader may not use publish/],
  ['publish above the core', {'src/publish/a.cpp': '#include "draw/atlas.h"\n'}, /publish may not use draw/],
  ['an importer that uses the site', {'src/publish/import/a.cpp': '#include "publish/site/pages.h"\n'}, /publish\/import may not use publish\/site/],
  ['a folder of publish that is no stage', {'src/publish/misc/a.cpp': '#include "publish/report.h"\n'}, /no stage/],
  ['a value of publish that uses a stage', {'src/publish/a.cpp': '#include "publish/join/join.h"\n'}, /publish\/ may not use publish\/join/],
  ['an include that is not written from src/', {'src/views/a.cpp': '#include "view.h"\n'}, /written from src/],
  ['an unknown module', {'src/util/a.h': '\n'}, /no module/],
  ['ImGui in a view', {'src/views/a.cpp': '#include <imgui.h>\n'}, /platform\/ and draw\/ only/],
  ['ImGui in app by quotes', {'src/app/a.cpp': '#include "imgui.h"\n'}, /platform\/ and draw\/ only/],
  ['files opened in the core', {'src/collection/a.cpp': '#include <fstream>\n'}, /for publish/],
  ['JavaScript outside the door', {'src/draw/a.cpp': 'EM_ASM({ alert(1); });\n'}, /platform\/ only/],
  ['ImGui text', {'src/draw/a.cpp': '  ImGui::TextUnformatted(label);\n'}, /shaped runs/],
  ['text in a draw list', {'src/draw/a.cpp': '  list->AddText(at, colour, "x");\n'}, /shaped runs/],
  ['a labelled widget', {'src/draw/a.cpp': 'ImGui::Button("Close");\n'}, /hidden "##id"/],
  ['interface words', {'src/views/a.cpp': 'label = "Open full page";\n'}, /en\.json/],
  ['an exception in the core', {'src/layout/a.cpp': 'throw Error("x");\n'}, /neither exceptions/],
  ['HTML strings in a script', {'src/document/a.h': '\n', 'web/a.js': '// @ts-check\nx.innerHTML = y;\n'}, /never parsed/],
  ['an unchecked script', {'src/document/a.h': '\n', 'web/a.js': 'x();\n'}, /ts-check/],
  ['two types of one name', {'src/layout/a.h': 'struct Line {\n};\n', 'src/publish/b.h': 'struct Line {\n};\n'}, /one type/],
  ['registry addresses', {'src/document/a.h': '\n', 'package-lock.json': '{"resolved": "x"}'}, /registry/],
  ['nothing to check', {'readme': ''}, /nothing in src/],
];
for (const [name, files, message] of bad) {
  test(`refused: ${name}`, () => {
    const found = breaches(files);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], message);
  });
}

test('the document layer and the bridge stay small, comments aside', () => {
  const lines = (/** @type {number} */ count) => '// @ts-check\n' + 'x();\n// why\n\n'.repeat(count);
  const source = {'src/document/a.h': ''};
  assert.deepEqual(breaches({...source, 'web/dom.js': lines(300), 'web/text.js': lines(199), 'web/history.js': lines(400)}), []);
  assert.equal(breaches({...source, 'web/dom.js': lines(300), 'web/text.js': lines(200)}).length, 1);
});
