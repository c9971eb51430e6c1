// Builds everything the browser is given: one stylesheet, one font, our own modules. No bundler: the modules are few and small.
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as sass from "sass";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const sources = join(root, "src/Sinergi/Platform/Ui/Assets");
const target = join(root, "src/Sinergi/wwwroot/assets");
const font = "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2";

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });

const { css } = sass.compile(join(sources, "styles/sinergi.scss"), {
  style: "compressed",
  // The Ministry of Justice sheets name the GOV.UK ones from the root of the repository.
  loadPaths: [join(root, "node_modules"), root],
  quietDeps: true,
  silenceDeprecations: ["import"],
});
await writeFile(join(target, "sinergi.css"), css);
await cp(join(root, "node_modules", font), join(target, "plus-jakarta-sans.woff2"));

// Each script stands alone (no imports, no exports); a block apiece keeps their names apart. One file has one version in its address,
// which imported modules would not have.
const parts = (await readdir(join(sources, "scripts"))).filter((name) => name.endsWith(".js")).sort();
const blocks = await Promise.all(parts.map(async (name) => `{\n${await readFile(join(sources, "scripts", name), "utf8")}}\n`));
await writeFile(join(target, "sinergi.js"), blocks.join(""));

await cp(join(sources, "mark.svg"), join(target, "mark.svg"));

let scripts = 0;
for (const name of (await readdir(target)).sort()) {
  const size = (await stat(join(target, name))).size;
  scripts += name.endsWith(".js") ? size : 0;
  console.log(`${String(size).padStart(7)}  ${name}`);
}
console.log(`Stylesheet ${css.length} bytes, ${gzipSync(css).length} compressed; own scripts ${scripts} bytes.`);
