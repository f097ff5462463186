// Bundles the modules and the stylesheet into the folder that is named on the command line, each beside its compressed forms.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = process.argv[2];
if (!folder) throw new Error("Say where to: node build.mjs FOLDER");

await build({
  entryPoints: { app: "src/app.ts", style: "styles/app.css" },
  outdir: folder,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome123", "firefox120", "safari17.5"], // the first with light-dark(), which the colours are written in
  legalComments: "none",
  logLevel: "warning",
});

for (const name of ["app.js", "style.css"]) {
  const bytes = await readFile(join(folder, name));
  await writeFile(join(folder, `${name}.br`), brotliCompressSync(bytes));
  await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
