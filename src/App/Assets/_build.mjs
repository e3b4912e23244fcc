// Compiles every Assets/*.scss and bundles every Assets/*.mjs that is not a part (_…) into the folder named in the first argument.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile, NodePackageImporter } from 'sass'

const source = fileURLToPath(new URL('.', import.meta.url))
const designSystem = join(source, '../node_modules/nhsuk-frontend/dist/nhsuk/assets')
const output = process.argv[2]
const entries = (extension) =>
  readdirSync(source).filter((name) => name.endsWith(extension) && !name.startsWith('_'))

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

for (const name of entries('.scss')) {
  const { css } = compile(join(source, name), {
    style: 'compressed',
    importers: [new NodePackageImporter(source)],
    quietDeps: true
  })
  writeFileSync(join(output, `${basename(name, '.scss')}.css`), css)

  // Only the images that the styles name.
  for (const [, image] of css.matchAll(/url\("?(images\/[^")]+)/g)) {
    cpSync(join(designSystem, image), join(output, image))
  }
}

await build({
  entryPoints: entries('.mjs').map((name) => join(source, name)),
  outdir: output,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'none',
  logLevel: 'warning'
})
